import { newId } from '#db/new-id.ts'
import type { LiveBot } from '#db/queries/publications.ts'
import type { JsonObject } from '#flow/json.ts'
import { visitorHash } from '#server/access/visitor.ts'

/** The contact that a conversation is with, and by which secret the visitor comes back to it. */
export type Comer = {
  contact: { id: string; isNew: boolean; facts: JsonObject }
  /** Names that the contact is given now. */
  identities: { kind: string; value: string }[]
  visitor: string
}

/**
 * Who begins a conversation: the user whom the site vouches for (`user`, proven), else the visitor whom the browser's secret names, else
 * somebody new. A visitor whom nobody knew yet becomes this contact's; one who is somebody else is given `fresh` instead.
 */
export function whoComes(
  bot: Pick<LiveBot, 'visitor' | 'user'>,
  given: { visitor: string | undefined; user: string | undefined },
  fresh: string,
): Comer {
  const { visitor: returning } = bot
  const visited = given.user !== undefined && returning?.isUser ? null : returning
  const known = given.user !== undefined ? (bot.user ?? visited) : returning
  const contact = known
    ? { id: known.id, isNew: false, facts: known.facts }
    : { id: newId(), isNew: true, facts: {} }
  const isSame = returning !== null && returning.id === contact.id
  const visitor = given.visitor !== undefined && (isSame || !returning) ? given.visitor : fresh
  return {
    contact,
    visitor,
    identities: [
      ...(isSame ? [] : [{ kind: 'visitor', value: visitorHash(visitor) }]),
      ...(given.user !== undefined && !bot.user ? [{ kind: 'user', value: given.user }] : []),
    ],
  }
}
