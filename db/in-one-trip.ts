import type { DatabaseClient } from '#db/client.ts'
import type { Connection } from '#db/queries/statement.ts'

/**
 * A transaction whose statements are sent one after the other without waiting for the one before: one way there and back. They must
 * be on their way when `send` returns. When one fails, none has happened.
 */
export async function inOneTrip<T extends readonly Promise<unknown>[]>(
  sql: DatabaseClient['sql'],
  send: (tx: Connection) => readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const connection = await sql.reserve()
  try {
    const begun = connection.unsafe('begin').execute()
    const sent = send(connection)
    const ended = connection.unsafe('commit').execute()
    const [, done] = await Promise.allSettled([begun, Promise.all(sent), ended])
    if (done.status === 'rejected') throw done.reason
    await ended
    return done.value as { -readonly [K in keyof T]: Awaited<T[K]> }
  } finally {
    connection.release()
  }
}
