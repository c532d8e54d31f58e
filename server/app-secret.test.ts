import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetAppSecret, loadAppSecret } from '#server/app-secret.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
let dataDir = ''

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'parcours-secret-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

it('makes a secret once, for its owner alone to read', async () => {
  const load = () => loadAppSecret(database.db, { appSecret: undefined, dataDir })
  const [one, two] = await Promise.all([load(), load()])
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(two).toBe(one)
  expect(await load()).toBe(one)
  expect((await stat(join(dataDir, 'app-secret'))).mode & 0o777).toBe(0o600)
  expect(await readFile(join(dataDir, 'app-secret'), 'utf8')).toBe(`${one}\n`)
})

it('refuses another secret than the one the database knows, and shows neither', async () => {
  const appSecret = 'a'.repeat(40)
  expect(await loadAppSecret(database.db, { appSecret, dataDir })).toBe(appSecret)
  const another = loadAppSecret(database.db, { appSecret: 'b'.repeat(40), dataDir })
  await expect(another).rejects.toThrow(/used with another secret than APP_SECRET.*secret:forget/)
  await expect(another).rejects.not.toThrow(/aaaa|bbbb/)
})

it('does not make a new secret for a database that was used with one', async () => {
  await loadAppSecret(database.db, { appSecret: 'a'.repeat(40), dataDir })
  await expect(loadAppSecret(database.db, { appSecret: undefined, dataDir })).rejects.toThrow(
    /app-secret is missing/,
  )
  await expect(stat(join(dataDir, 'app-secret'))).rejects.toThrow(/ENOENT/)
})

it('takes another secret once the former one is forgotten', async () => {
  await loadAppSecret(database.db, { appSecret: 'a'.repeat(40), dataDir })
  await forgetAppSecret(database.db)
  expect(await loadAppSecret(database.db, { appSecret: 'b'.repeat(40), dataDir })).toBe('b'.repeat(40))
})
