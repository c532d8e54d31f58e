import type { DatabaseClient } from '#db/client.ts'
import type { AskKey } from '#db/queries/asks.ts'
import { holdAsk, keepResult } from '#db/queries/asks.ts'
import type { Connection } from '#db/queries/statement.ts'
import type { Result } from '#flow/run/effect.ts'

/**
 * Does something in the database for an ask exactly once: what it did is kept with the ask in the same transaction, so that whoever
 * tries again is given the same result. Null: nothing waits for it any more, and nothing was done.
 */
export async function actOnce(
  sql: DatabaseClient['sql'],
  ask: AskKey,
  act: (tx: Connection) => Promise<Result>,
): Promise<Result | null> {
  const acted = await sql.begin(async (tx) => {
    const held = await holdAsk(tx, ask)
    if (!held) return null
    if (held.result) return held.result
    const result = await act(tx)
    await keepResult(tx, ask, result)
    return result
  })
  return acted as Result | null
}
