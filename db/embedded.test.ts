import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, expect, it } from 'vitest'
import { connectionOptions } from '#db/connection.ts'
import type { EmbeddedPostgres } from '#db/embedded.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'

const settings = { shared_buffers: '16MB' }
const folders: string[] = []
const servers: EmbeddedPostgres[] = []
const isRoot = process.getuid?.() === 0

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'parcours-embedded-test-'))
  await chmod(made, 0o755)
  folders.push(made)
  return made
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings })
  servers.push(server)
  return server
}

async function query<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...connectionOptions(url), max: 1 })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const pidOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
const isRunning = (dataDir: string) => existsSync(join(dataDir, 'postgres/data/postmaster.pid'))

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true })
})

it('keeps what was written from one start to the next', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await query(first.url, (sql) => sql`create table kept as select 'Élodie' as name`)
  await first.stop()
  expect(isRunning(dataDir)).toBe(false)
  const second = await start(dataDir)
  expect(await query(second.url, (sql) => sql`select name, upper(name) as loud from kept`)).toEqual([
    { name: 'Élodie', loud: 'ÉLODIE' },
  ])
})

it('listens on no port and answers only who may enter its folder', async () => {
  const { url } = await start(await folder())
  const [row] = await query(
    url,
    (sql) => sql`select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync`,
  )
  expect(row).toEqual({ addresses: '', fsync: 'on' })
})

it('is made once when two processes start at the same moment, and ends with the last of them', async () => {
  const dataDir = await folder()
  const [one, two] = await Promise.all([start(dataDir), start(dataDir)])
  expect(one.url).toBe(two.url)
  await one.stop()
  expect(await query(two.url, (sql) => sql`select 1 as answer`)).toEqual([{ answer: 1 }])
  await two.stop()
  expect(isRunning(dataDir)).toBe(false)
})

it('takes over the server that a killed process left running', async () => {
  const dataDir = await folder()
  const program = `
    const { startEmbeddedPostgres } = await import('#db/embedded.ts')
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const left = pidOf(dataDir)
  const server = await start(dataDir)
  expect(server.url).toBe(String(line).trim())
  expect(pidOf(dataDir)).toBe(left)
  await server.stop()
  expect(isRunning(dataDir)).toBe(false)
})

it('starts the server again, on the same socket, when it is killed while in use', async () => {
  const dataDir = await folder()
  const { url } = await start(dataDir)
  await query(url, (sql) => sql`create table kept as select 1 as id`)
  const killed = pidOf(dataDir)
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => query(url, (sql) => sql`select id from kept`).catch(() => null), { timeout: 60_000 })
    .toEqual([{ id: 1 }])
  expect(pidOf(dataDir)).not.toBe(killed)
})

it('is not misled by the pid file of a dead server whose number another program now has', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await first.stop()
  const pidFile = join(dataDir, 'postgres/data/postmaster.pid')
  await writeFile(
    pidFile,
    `${process.pid}\n${join(dataDir, 'postgres/data')}\n1700000000\n5432\n/nowhere\n\n\nready   \n`,
  )
  const second = await start(dataDir)
  expect(await query(second.url, (sql) => sql`select 1 as answer`)).toEqual([{ answer: 1 }])
})

it('forgets a cluster that was interrupted while it was made', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, 'postgres/making-x'), { recursive: true })
  await writeFile(join(dataDir, 'postgres/making-x/PG_VERSION'), '18\n')
  const { url } = await start(dataDir)
  expect(await query(url, (sql) => sql`select 1 as answer`)).toEqual([{ answer: 1 }])
  expect(existsSync(join(dataDir, 'postgres/making-x'))).toBe(false)
})

it('refuses data of another PostgreSQL in words', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, 'postgres/data'), { recursive: true })
  await writeFile(join(dataDir, 'postgres/data/PG_VERSION'), '17\n')
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17.*npm run backup/)
})

it('fits a socket into a folder whose own path is too long for one', async () => {
  const dataDir = join(await folder(), 'a'.repeat(60), 'b'.repeat(60))
  const { url } = await start(dataDir)
  expect(await query(url, (sql) => sql`select 1 as answer`)).toEqual([{ answer: 1 }])
})

// Only root has a second account to run PostgreSQL with; the same journeys as an ordinary user are the tests above.
if (isRoot) {
  const closed = async () => {
    const project = await folder()
    await chmod(project, 0o700)
    return join(project, '.data')
  }

  it('lives elsewhere when only root may enter the folder, and follows a project that moves', async () => {
    const dataDir = await closed()
    const first = await start(dataDir)
    await query(first.url, (sql) => sql`create table kept as select 1 as id`)
    await first.stop()
    const moved = join(await closed(), '..', 'moved')
    await rename(dataDir, moved)
    const second = await start(moved)
    expect(await query(second.url, (sql) => sql`select id from kept`)).toEqual([{ id: 1 }])
    await second.stop()
    await removeHome(moved)
  })

  it('refuses to share the database of a project with a copy of it', async () => {
    const dataDir = await closed()
    await (await start(dataDir)).stop()
    const copy = join(await closed())
    await cp(dataDir, copy, { recursive: true, verbatimSymlinks: true })
    await expect(start(copy)).rejects.toThrow(/leads to the database of/)
    await removeHome(dataDir)
  })
}

async function removeHome(dataDir: string): Promise<void> {
  await rm(realpathSync(join(dataDir, 'postgres')), { recursive: true, force: true })
}
