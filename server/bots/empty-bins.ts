import type { Database } from '#db/client.ts'
import { botsInBinSince, deleteBot } from '#db/queries/bots.ts'

/** How long the bin keeps a bot. */
const binDays = 30
const dayMs = 86_400_000

/** Deletes for ever what has been in the bin for `binDays`. Answers how many bots that were. */
export async function emptyBins(db: Database, now: Date = new Date()): Promise<number> {
  const old = await botsInBinSince(db, new Date(now.getTime() - binDays * dayMs))
  for (const { workspace, bot } of old) await deleteBot(db, workspace, bot)
  return old.length
}
