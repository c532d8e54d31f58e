import { analyzeHotTables } from '#db/queries/analyze-hot-tables.ts'
import type { Connection } from '#db/queries/statement.ts'
import { logError } from '#server/log.ts'

/** From here on PostgreSQL notices growth by itself in time. */
const last = 32_768

/**
 * Call what it gives back whenever a conversation begins. A statement that was planned while its tables were empty finds a row by reading
 * them whole; PostgreSQL looks again after a minute, which is long on a first busy day. So it is told each time that this process has
 * begun twice as many conversations.
 */
export function createGrowth(sql: Connection): () => void {
  let begun = 0
  let next = 32
  return () => {
    if (++begun < next || next > last) return
    next *= 2
    analyzeHotTables(sql).catch((error) => logError('Looking at tables that grew', error))
  }
}
