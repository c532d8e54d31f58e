import { newId } from '#db/new-id.ts'
import { amountOf, deleteConversations, insertErasure } from '#db/queries/erasing.ts'
import type { Keeping } from '#db/queries/retention.ts'
import { countStale, deleteIdleContacts, holdStale, listRetentions } from '#db/queries/retention.ts'
import { forgetWriters } from '#db/queries/written-rows.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { tellGone } from '#server/conversations/gone.ts'
import type { Services } from '#server/services.ts'

export type Swept = { conversations: number; messages: number; files: number; people: number }

const dayMs = 86_400_000
/** Conversations that go in one transaction: few enough that nobody waits for it. */
const batch = 200
/** A preview counts no further. */
const mostCounted = 20_000

/**
 * Erases, for each bot that has a retention, the conversations in which nothing has happened for so many days, and the contacts who have
 * none left; in small transactions, until there are no more or `signal` aborts. What bots wrote into data tables stays.
 */
export async function applyRetention(
  services: Pick<Services, 'sql' | 'bus'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<Swept> {
  const all = nothing()
  for (const keeping of await listRetentions(services.sql)) {
    const swept = await sweepBot(services, keeping, { now, signal })
    add(all, swept)
    if (swept.conversations > 0) {
      await insertErasure(services.sql, keeping.workspace, {
        ...swept,
        id: newId(),
        by: 'retention',
        bot: keeping.bot,
        rows: 0,
      })
    }
    if (signal.aborted) break
  }
  return all
}

async function sweepBot(
  { sql, bus }: Pick<Services, 'sql' | 'bus'>,
  { workspace, bot, days }: Keeping,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<Swept> {
  const before = beginningOf(days, now)
  const swept = nothing()
  for (let full = true; full && !signal.aborted; ) {
    const { gone, amount } = await sql.begin(async (tx) => {
      const stale = await holdStale(tx, workspace, bot, { before, limit: batch })
      const gone = stale.map(({ id }) => id)
      const amount = { ...(await amountOf(tx, workspace, gone)), people: 0 }
      await deleteConversations(tx, workspace, gone)
      const idle = await deleteIdleContacts(tx, workspace, [...new Set(stale.map(({ contact }) => contact))])
      await forgetWriters(tx, workspace, idle)
      return { gone, amount: { ...amount, people: idle.length } }
    })
    tellGone(bus, workspace, gone)
    add(swept, amount)
    full = gone.length === batch
  }
  return swept
}

/** What a retention of so many days would take the next time it is applied; `more`: it was counted no further. */
export async function previewRetention(
  { sql }: Pick<Services, 'sql'>,
  workspace: WorkspaceId,
  { bot, days }: { bot: string; days: number },
): Promise<{ conversations: number; people: number; files: number; oldest: Date | null; more: boolean }> {
  const before = beginningOf(days, new Date())
  const counted = await countStale(sql, workspace, bot, { before, limit: mostCounted })
  return { ...counted, more: counted.conversations === mostCounted }
}

function beginningOf(days: number, now: Date): Date {
  return new Date(now.getTime() - days * dayMs)
}

function nothing(): Swept {
  return { conversations: 0, messages: 0, files: 0, people: 0 }
}

function add(sum: Swept, more: Swept): void {
  for (const what of ['conversations', 'messages', 'files', 'people'] as const) sum[what] += more[what]
}
