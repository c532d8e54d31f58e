import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'

/** What queries run on: the database itself, or a transaction of it. Columns are camelCase here and snake_case in SQL. */
export type Database = PgDatabase<PostgresJsQueryResultHKT>

export type DatabaseClient = {
  db: Database
  /** The driver beneath, for COPY, LISTEN / NOTIFY and hand-written statements. Timestamps arrive as text here. */
  sql: postgres.Sql
  /** One connection, on which turns are committed one after the other: their statements are planned once, for tables that grow. */
  turns: postgres.Sql
  /** A few more that plan like it: for the look-ups of turns, and for commits that must not wait for a slow one. */
  aside: postgres.Sql
  /** Finishes the queries that run, for at most five seconds, then closes the connections. */
  close(): Promise<void>
}

type Pool = {
  connections?: number
  /** Connections that did nothing for so long are closed. By default they stay. */
  idleSeconds?: number
}

/** A pool of connections to the database of this URL; it connects at the first query. */
export function openDatabase(url: string, { connections = 16, idleSeconds }: Pool = {}): DatabaseClient {
  const connect = (max: number, settings: Record<string, string> = {}) =>
    postgres({
      ...connectionOptions(url),
      max,
      connect_timeout: 10,
      ...(idleSeconds && { idle_timeout: idleSeconds }),
      connection: { application_name: 'parcours', timezone: 'UTC', ...settings },
    })
  const sql = connect(connections)
  const turns = connect(1, planned)
  const aside = connect(4, planned)
  // What goes in and comes out is written the same way on all: Drizzle sets this on the driver it is given.
  for (const client of [turns, aside]) drizzle({ client })
  return {
    db: drizzle({ client: sql, casing: 'snake_case' }),
    sql,
    turns,
    aside,
    close: async () =>
      void (await Promise.all([sql, turns, aside].map((client) => client.end({ timeout: 5 })))),
  }
}

/**
 * A commit finds every row by its key. A plan that is kept must not be one for the tables as they were when it was made: still small,
 * and read whole.
 */
const planned = {
  plan_cache_mode: 'force_generic_plan',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_seqscan: 'off',
}
