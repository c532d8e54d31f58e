import { readConversationToken } from '#server/access/conversation-token.ts'
import type { Guard, Where } from '#server/conversations/advance.ts'
import { admitOrigin, comesFromPage } from '#server/live/cross-origin.ts'
import type { Live } from '#server/live/live.ts'
import { Problem } from '#server/problem.ts'

/** The conversation that a request's token opens, and the check that what was loaded may be used. */
export type Admitted = { where: Where; guard: Guard }

/** Who bears the token of this conversation may go on: Problem signedOut or wrongToken otherwise. */
export function bearerOf(live: Live, request: Request, id: string): Admitted {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!token) throw new Problem('signedOut')
  const bearer = readConversationToken(live.keys, token, id)
  if (!bearer) throw new Problem('wrongToken')
  return {
    where: { workspace: bearer.workspace, conversation: id },
    guard: {
      sites: comesFromPage(request, live),
      admit(conversation) {
        if (conversation.epoch !== bearer.epoch) throw new Problem('wrongToken')
        admitOrigin(request, conversation.allowedSites ?? [], live)
      },
    },
  }
}
