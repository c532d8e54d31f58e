import { newId } from '#db/new-id.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { AskType, Request, Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'
import { callHttp } from '#server/effects/http.ts'
import { sendMail } from '#server/effects/mail.ts'
import { lookForHumans } from '#server/effects/presence.ts'
import { openSecret } from '#server/effects/secrets.ts'
import { tryTable } from '#server/effects/table.ts'
import type { Studio } from '#server/studio.ts'

type Simulated = { [T in AskType]: (studio: Studio, asked: Asked<T>) => Promise<Result> }

/** The simulator's asks, for real: the same runners and guards as of a live conversation, which there is none of. */
const runners: Simulated = {
  http: ({ db, keys, dispatcher }, asked) =>
    callHttp(asked, { dispatcher, secret: (name) => openSecret(db, keys, asked.workspace, name) }),
  table: ({ sql }, asked) => tryTable(asked, sql),
  mail: ({ mailer }, asked) => sendMail(asked, mailer),
  presence: ({ sql }, asked) => lookForHumans(asked, sql),
  // There is nobody of whom anything would be kept.
  ownData: async () => ({ outcome: 'success', value: { url: '', conversations: 1, messages: 0, files: 0 } }),
}

/** Does what an author's draft asks for while it is tried. What fails is an outcome. */
export async function runAsk(
  studio: Studio,
  workspace: WorkspaceId,
  request: Request,
  signal: AbortSignal,
): Promise<Result> {
  const conversation = newId()
  const asked = {
    request,
    workspace,
    conversation,
    n: 1,
    id: `${conversation}:1`,
    attempt: 1,
    signal: AbortSignal.any([signal, studio.closing]),
  }
  const run = runners[request.type] as (studio: Studio, asked: unknown) => Promise<Result>
  return run(studio, asked)
}
