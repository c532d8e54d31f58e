import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import postgres from 'postgres'
import type { BackupEnd, BackupHeader, BackupTable } from '#db/backup.ts'
import { connectionOptions } from '#db/connection.ts'
import { applyMigrations } from '#db/migrate.ts'

const endOfTable = Buffer.from('\\.\n')

/**
 * Fills an empty database from a backup, whole or not at all, and brings it to the shape that this code expects. Answers the number of
 * rows. A database that holds anything is refused.
 */
export async function restore(url: string, input: Readable): Promise<number> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 10 })
  const lines = readLines(input)
  try {
    const header = parseLine<BackupHeader>(await nextLine(lines))
    if (header.format !== 'parcours-backup') throw new Error('This file is not a backup of Parcours.')
    if (header.version !== 1)
      throw new Error('This backup was made by a newer Parcours: restore it with that one.')
    return await sql.begin(async (tx) => {
      await clear(tx)
      await applyMigrations(tx, header.migration)
      for (;;) {
        const line = parseLine<BackupTable | BackupEnd>(await nextLine(lines))
        if ('table' in line) {
          await copyIn(tx, line, lines)
          continue
        }
        for (const [name, last] of Object.entries(line.sequences))
          await tx`select setval(${`"${name}"`}, ${last}::bigint)`
        await applyMigrations(tx)
        return line.rows
      }
    })
  } finally {
    input.destroy()
    await sql.end({ timeout: 5 })
  }
}

async function clear(tx: postgres.TransactionSql): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`
  for (const { name } of tables) {
    const [row] = await tx.unsafe(`select exists (select from ${name}) as filled`)
    if (row?.filled) {
      throw new Error(
        'This database is not empty. Restore into a new one: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
      )
    }
  }
  await tx.unsafe('drop schema if exists drizzle cascade; drop schema public cascade; create schema public')
}

async function copyIn(
  tx: postgres.TransactionSql,
  { table, columns }: BackupTable,
  lines: AsyncIterator<Buffer>,
): Promise<void> {
  const stream: Writable = await tx`copy ${tx(table)} (${tx(columns)}) from stdin`.writable()
  // What the server refuses arrives on the stream, at whatever moment.
  let refused: Error | undefined
  const finished = new Promise<void>((resolve) => {
    stream.once('finish', resolve)
    stream.once('error', (error) => {
      refused = error
      resolve()
    })
  })
  try {
    for (let last = false; !last && !refused; ) {
      const batch = await nextBatch(lines)
      last = batch.last
      if (!stream.write(batch.rows)) await Promise.race([once(stream, 'drain'), finished])
    }
    if (!refused) stream.end()
  } catch (error) {
    stream.destroy(error as Error)
    throw error
  }
  await finished
  if (refused)
    throw new Error(`The rows of "${table}" could not be restored: ${refused.message}`, { cause: refused })
}

/** Rows up to some 64 KB, since each write becomes a message of its own; `last` when the table ends there. */
async function nextBatch(lines: AsyncIterator<Buffer>): Promise<{ rows: Buffer; last: boolean }> {
  const rows: Buffer[] = []
  for (let size = 0; size < 65_536; ) {
    const line = await nextLine(lines)
    if (line.equals(endOfTable)) return { rows: Buffer.concat(rows), last: true }
    rows.push(line)
    size += line.length
  }
  return { rows: Buffer.concat(rows), last: false }
}

async function nextLine(lines: AsyncIterator<Buffer>): Promise<Buffer> {
  const next = await lines.next()
  if (next.done) throw new Error('The backup is not whole: its end is missing. Nothing was restored.')
  return next.value
}

function parseLine<T>(line: Buffer): T {
  try {
    return JSON.parse(line.toString()) as T
  } catch (cause) {
    throw new Error('This file is not a backup of Parcours, or it is damaged. Nothing was restored.', {
      cause,
    })
  }
}

/** Each line with its end. A row of COPY never holds a line end of its own. */
async function* readLines(input: Readable): AsyncGenerator<Buffer> {
  const rest: Buffer[] = []
  try {
    for await (const chunk of input.pipe(createGunzip()) as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        const piece = chunk.subarray(from, at + 1)
        yield rest.length > 0 ? Buffer.concat([...rest.splice(0), piece]) : piece
        from = at + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'Z_BUF_ERROR') return
    throw new Error('This file is not a backup of Parcours, or it is damaged. Nothing was restored.', {
      cause,
    })
  }
}
