import type { Database } from '#db/client.ts'
import { lastWordsOf, readInboxConversation } from '#db/queries/inbox-conversation.ts'
import type { Post } from '#db/queries/outbox.ts'
import { putOffPost, removePost } from '#db/queries/outbox.ts'
import { findAgent, listReminded } from '#db/queries/presence.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { letGo } from '#server/inbox/hand.ts'
import { waitingMail } from '#server/inbox/inbox-mails.ts'
import { logError } from '#server/log.ts'
import type { Mailer } from '#server/mailer.ts'
import { Problem } from '#server/problem.ts'

type Surroundings = {
  engine: Engine
  db: Database
  mailer: Pick<Mailer, 'send'> | undefined
  /** Where the link in the mail leads. Without it there is no mail. */
  baseUrl: string | undefined
}

/** How often it is looked again whether the agent is still there, and when a mail is tried again. */
const againMs = 120_000
const triesMax = 5

/**
 * Somebody has been waiting for a while. Nobody has taken it: those of the team who want to know are mailed, once. An agent has it whose
 * browser is gone: it goes back into the queue, so that nobody waits for an empty chair. Whoever was answered meanwhile needs neither.
 */
export async function remind({ engine, db, mailer, baseUrl }: Surroundings, post: Post): Promise<void> {
  const { sql } = engine
  const { workspace, conversation: id, body } = post
  const found = await readInboxConversation(sql, workspace, id)
  const since = found?.head.waitingSince?.getTime()
  if (found?.head.status !== 'human' || since === undefined || since !== body.since)
    return removePost(sql, post)

  const { agent } = found.head
  if (agent) {
    if ((await findAgent(db, workspace, agent.id))?.fresh)
      return putOffPost(sql, post, { body, dueAt: engine.now() + againMs })
    await letGo(engine, { workspace, conversation: id }, agent.id).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
    })
    return removePost(sql, post)
  }

  if (!mailer || !baseUrl) return removePost(sql, post)
  const lastWords = await lastWordsOf(sql, workspace, id)
  const mailed = new Set(Array.isArray(body.mailed) ? body.mailed : [])
  for (const { id: person, email, locale } of await listReminded(db, workspace, found.team)) {
    if (mailed.has(person)) continue
    try {
      await mailer.send(
        waitingMail(
          { to: email, locale, id: `${id}.${post.seq}.${person}`, link: `${baseUrl}/inbox/${id}` },
          { ...found, lastWords },
        ),
      )
    } catch (error) {
      if (post.attempt < triesMax) {
        const problem = error instanceof Error ? error.message : String(error)
        const rest = { ...body, mailed: [...mailed] }
        return putOffPost(sql, post, { body: rest, dueAt: engine.now() + againMs, problem })
      }
      logError(`The mail that somebody waits (${id})`, error)
    }
    mailed.add(person)
    // Written down after each: whatever happens next, nobody is told twice.
    await putOffPost(sql, post, {
      body: { ...body, mailed: [...mailed] },
      dueAt: engine.now() + engine.leaseMs,
    })
  }
  await removePost(sql, post)
}
