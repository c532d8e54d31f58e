import type { Connection } from '#db/queries/statement.ts'
import { atMost, runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** A bot that keeps conversations for so many days after the last thing that happened in them. */
export type Keeping = { workspace: WorkspaceId; bot: string; days: number }

/** Every bot that does not keep conversations for ever, the whole installation's. */
export async function listRetentions(sql: Connection): Promise<Keeping[]> {
  const rows = await runPrepared(
    sql,
    'select workspace_id, id, retention_days from bots where retention_days is not null order by workspace_id, id',
    [],
  )
  return rows.map((row) => ({
    workspace: row.workspace_id as WorkspaceId,
    bot: row.id as string,
    days: row.retention_days as number,
  }))
}

// A conversation that is long out of date began before, so the index by beginning finds it; those that began long ago and still go on
// are few, and are passed over.
const stale = `
  select c.id, c.contact_id from conversations c
  join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
  where c.workspace_id = $1 and c.bot_id = $2 and c.started_at < $3 and s.updated_at < $3`

/** Conversations of a bot in which nothing has happened since then, the oldest first; held until the transaction ends. */
export async function holdStale(
  sql: Connection,
  workspace: WorkspaceId,
  bot: string,
  { before, limit }: { before: Date; limit: number },
): Promise<{ id: string; contact: string }[]> {
  const rows = await runPrepared(
    sql,
    `${stale} order by c.started_at ${atMost(limit)} for update of s skip locked`,
    [workspace, bot, before.toISOString()],
  )
  return rows.map((row) => ({ id: row.id as string, contact: row.contact_id as string }))
}

/** Of these contacts, removes those who have no conversation left; answers how many. */
export async function deleteIdleContacts(
  sql: Connection,
  workspace: WorkspaceId,
  contacts: string[],
): Promise<string[]> {
  // Held first: a conversation that is being begun is seen by the next statement, or waits for it.
  await runPrepared(
    sql,
    'select 1 from contacts where workspace_id = $1 and id = any($2::uuid[]) order by id for update',
    [workspace, contacts],
  )
  const rows = await runPrepared(
    sql,
    `delete from contacts p where workspace_id = $1 and id = any($2::uuid[])
      and not exists (select from conversations c where c.workspace_id = $1 and c.contact_id = p.id) returning id`,
    [workspace, contacts],
  )
  return rows.map((row) => row.id as string)
}

/** How much would go, counted up to `limit` conversations. */
export async function countStale(
  sql: Connection,
  workspace: WorkspaceId,
  bot: string,
  { before, limit }: { before: Date; limit: number },
): Promise<{ conversations: number; people: number; files: number; oldest: Date | null }> {
  const [row] = await runPrepared(
    sql,
    `with gone as materialized (${stale} order by c.started_at ${atMost(limit)})
    select (select count(*)::int from gone) as conversations,
      (select count(*)::int from (select distinct contact_id from gone) p where not exists (
        select from conversations c where c.workspace_id = $1 and c.contact_id = p.contact_id and c.id not in (select id from gone))) as people,
      (select count(*)::int from files f join gone on gone.id = f.conversation_id where f.workspace_id = $1) as files,
      (select min(started_at) from conversations c join gone using (id) where c.workspace_id = $1) as oldest`,
    [workspace, bot, before.toISOString()],
  )
  return {
    conversations: row?.conversations as number,
    people: row?.people as number,
    files: row?.files as number,
    oldest: row?.oldest ? new Date(row.oldest as string) : null,
  }
}
