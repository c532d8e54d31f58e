import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { beforeAll, beforeEach, inject } from 'vitest'
import type { Database, DatabaseClient } from '#db/client.ts'
import { openDatabase } from '#db/client.ts'
import { connectionOptions } from '#db/connection.ts'
import { databaseUrl } from '#test/postgres.ts'

export type TestDatabase = {
  readonly db: Database
  readonly sql: postgres.Sql
  readonly turns: postgres.Sql
  readonly aside: postgres.Sql
  /** For what opens its own connections. */
  readonly url: string
}

/**
 * A migrated database of this test file's own, empty at the beginning of each test. Call it at the top of the file (or of a `describe`)
 * and read `db` and `sql` inside tests: they exist from `beforeAll` on.
 */
export function testDatabase(): TestDatabase {
  let copy: { client: DatabaseClient; url: string } | undefined
  const opened = () => {
    if (!copy) throw new Error('The test database exists inside hooks and tests only.')
    return copy
  }

  beforeAll(async () => {
    const name = `test_${randomBytes(6).toString('hex')}`
    await administer((sql) => sql`create database ${sql(name)} template template_parcours strategy file_copy`)
    const url = databaseUrl(inject('postgres'), name)
    copy = { client: openDatabase(url, { connections: 8 }), url }
    return async () => {
      await copy?.client.close()
      await administer((sql) => sql`drop database ${sql(name)} with (force)`)
    }
  })
  beforeEach(() => empty(opened().client.sql))

  return {
    get db() {
      return opened().client.db
    },
    get sql() {
      return opened().client.sql
    },
    get turns() {
      return opened().client.turns
    },
    get aside() {
      return opened().client.aside
    },
    get url() {
      return opened().url
    },
  }
}

async function empty(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    do $$
    declare
      tab regclass;
      filled boolean;
      list text[] := '{}';
    begin
      for tab in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition loop
        execute format('select exists (select from %s)', tab) into filled;
        if filled then list := list || tab::text; end if;
      end loop;
      if cardinality(list) > 0 then
        execute 'truncate ' || array_to_string(list, ', ') || ' restart identity cascade';
      end if;
    end $$`)
}

async function administer(run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres({ ...connectionOptions(inject('postgres')), max: 1 })
  try {
    await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
