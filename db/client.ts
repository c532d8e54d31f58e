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
  const sql = postgres({
    ...connectionOptions(url),
    max: connections,
    connect_timeout: 10,
    ...(idleSeconds && { idle_timeout: idleSeconds }),
    connection: { application_name: 'parcours', timezone: 'UTC' },
  })
  return {
    db: drizzle({ client: sql, casing: 'snake_case' }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  }
}
