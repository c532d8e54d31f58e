import { expect, inject, it } from 'vitest'
import { checkDatabase, migrateDatabase } from '#db/migrate.ts'
import { testDatabase } from '#test/database.ts'
import { databaseUrl } from '#test/postgres.ts'

const database = testDatabase()

it('finds nothing to do in a database that has its shape', async () => {
  expect(await Promise.all([migrateDatabase(database.url), migrateDatabase(database.url)])).toEqual([0, 0])
})

it('refuses a database that a newer version has migrated', async () => {
  const { sql } = database
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`
  await expect(migrateDatabase(database.url)).rejects.toThrow(/newer Parcours/)
  await sql`delete from drizzle.__drizzle_migrations where created_at = 9999999999999`
})

it('says what is wrong with an address, and not its password', async () => {
  await expect(checkDatabase(databaseUrl(inject('postgres'), 'nowhere'))).rejects.toThrow(
    /no database "nowhere"/,
  )
  const refused = checkDatabase('postgres://ada:hunter2@127.0.0.1:1/parcours')
  await expect(refused).rejects.toThrow('DATABASE_URL: No PostgreSQL answers at 127.0.0.1:1.')
})
