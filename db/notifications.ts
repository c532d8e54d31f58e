import type { DatabaseClient } from '#db/client.ts'

/** PostgreSQL takes payloads below 8,000 bytes. */
export const longestNotification = 7900

/**
 * Hears what other processes say on `channel`, over a connection of its own that is made again when it breaks. `missed` is called
 * whenever it (re)connects: what was said meanwhile is not known.
 */
export async function listen(
  sql: DatabaseClient['sql'],
  channel: string,
  heard: (payload: string) => void,
  missed: () => void,
): Promise<() => Promise<void>> {
  const { unlisten } = await sql.listen(channel, heard, missed)
  return unlisten
}

/** Says something to every process that listens on `channel`. */
export async function notify(sql: DatabaseClient['sql'], channel: string, payload: string): Promise<void> {
  await sql.notify(channel, payload)
}
