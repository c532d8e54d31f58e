import { countAvailable } from '#db/queries/presence.ts'
import type { Connection } from '#db/queries/statement.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'

/** Is somebody of the team there to take it? "empty" when nobody is. */
export async function lookForHumans(
  { workspace, request }: Asked<'presence'>,
  sql: Connection,
): Promise<Result> {
  const there = await countAvailable(sql, workspace, request.team)
  return there > 0 ? { outcome: 'success', value: there } : { outcome: 'empty', value: 0 }
}
