import { randomBytes } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import type postgres from 'postgres'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { backUp } from '#db/backup.ts'
import { openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { restore } from '#db/restore.ts'
import { testDatabase } from '#test/database.ts'
import { databaseUrl } from '#test/postgres.ts'

const source = testDatabase()

const awkward = ['\\.', 'a\tb\nc\\n', '', 'Élodie 🎈', '"; drop table x; --', '\u2028', null]

beforeEach(async () => {
  const { sql } = source
  for (const [index, value] of awkward.entries()) {
    await sql`insert into settings (key, value) values (${`k${index}`}, ${JSON.stringify({ value })}::text::jsonb)`
  }
  await sql`insert into workspaces (id, name) values (${'0190a000-0000-7000-8000-000000000001'}, ${'A\\.\nB'})`
  await sql`
    insert into files (workspace_id, id, address, name, type, size, bytes)
    select id, gen_random_uuid(), 'a' || n, 'x', 'image/png', 3, decode(repeat('00ff0a5c', 50000), 'hex')
    from workspaces, generate_series(1, 5) n`
})

describe('a backup', () => {
  it('brings back every row into an empty database, byte for byte', async () => {
    const file = await backupOf(source.url)
    await withNewDatabase(async (url) => {
      expect(await restore(url, Readable.from([file]))).toBe(awkward.length + 6)
      expect(await contents(url)).toEqual(await contents(source.url))
      // It is a database as good as any: nothing is left to migrate, and it can be backed up.
      expect(await migrateDatabase(url)).toBe(0)
      expect(rowsOf(await backupOf(url))).toEqual(rowsOf(file))
    })
  })

  it('is taken at one moment, whatever is written meanwhile', async () => {
    const { sql } = source
    let reached = () => {}
    const midway = new Promise<void>((resolve) => (reached = resolve))
    const chunks: Buffer[] = []
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        chunks.push(chunk)
        reached()
        setImmediate(done)
      },
    })
    await sql`insert into settings (key, value) select 'n' || n, to_jsonb(repeat(md5(n::text), 20)) from generate_series(1, 3000) n`
    const rows = backUp(source.url, slow)
    await midway
    await sql`insert into settings (key, value) values ('late', '1')`
    await sql`insert into workspaces (id, name) values (gen_random_uuid(), 'late')`
    expect(await rows).toBe(3000 + awkward.length + 6)
    expect(gunzipSync(Buffer.concat(chunks)).includes('late')).toBe(false)
  })

  it('refuses a database that holds anything', async () => {
    const file = await backupOf(source.url)
    await expect(restore(source.url, Readable.from([file]))).rejects.toThrow(/not empty/)
  })

  it('restores nothing from a file that was cut, altered, or is something else', async () => {
    const file = await backupOf(source.url)
    const text = gunzipSync(file)
    const broken: [Buffer, RegExp][] = [
      [file.subarray(0, file.length / 2), /not whole/],
      [gzipSync(text.subarray(0, text.lastIndexOf('{"end"'))), /not whole/],
      [
        gzipSync(text.toString('latin1').replace('image/png\t3', 'image/png\tthree')),
        /"files" could not be restored/,
      ],
      [Buffer.from('PK\u0003\u0004'), /not a backup/],
      [gzipSync('hello\n'), /not a backup/],
      [gzipSync('{"format":"parcours-backup","version":2}\n'), /newer Parcours/],
    ]
    await withNewDatabase(async (url) => {
      for (const [bytes, message] of broken)
        await expect(restore(url, Readable.from([bytes]))).rejects.toThrow(message)
      expect(await restore(url, Readable.from([file]))).toBeGreaterThan(0)
    })
  })
})

async function backupOf(url: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  await backUp(
    url,
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    }),
  )
  return Buffer.concat(chunks)
}

/** Without the moment it was made at. */
const rowsOf = (file: Buffer) => gunzipSync(file).toString().split('\n').slice(1)

async function withNewDatabase(run: (url: string) => Promise<void>): Promise<void> {
  const name = `restored_${randomBytes(4).toString('hex')}`
  const { sql, close } = openDatabase(inject('postgres'), { connections: 1 })
  await sql`create database ${sql(name)}`
  try {
    await run(databaseUrl(inject('postgres'), name))
  } finally {
    await sql`drop database ${sql(name)} with (force)`
    await close()
  }
}

async function contents(url: string): Promise<unknown> {
  const { sql, close } = openDatabase(url, { connections: 1 })
  const read = (query: postgres.PendingQuery<postgres.Row[]>) => query.then((rows) => [...rows])
  const all = {
    settings: await read(sql`select * from settings order by key`),
    workspaces: await read(sql`select * from workspaces order by id`),
    files: await read(sql`select address, md5(bytes) as bytes, created_at::text from files order by address`),
  }
  await close()
  return all
}
