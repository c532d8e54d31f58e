import type { Connection } from '#db/queries/statement.ts'

/** Lets the planner look at the tables that turns go through, as they are now: statements that are kept are then planned anew. */
export async function analyzeHotTables(sql: Connection): Promise<void> {
  await sql.unsafe(
    'analyze contacts, identities, conversations, conversation_states, events, timers, asks, outbox, idempotency_keys, data_rows, written_rows',
  )
}
