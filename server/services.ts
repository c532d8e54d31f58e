import type { DatabaseClient } from '#db/client.ts'
import type { Environment } from '#server/environment.ts'
import type { Mailer } from '#server/mailer.ts'
import type { Bus } from '#server/realtime/bus.ts'

/** What every door and job of the process is given, once. */
export type Services = {
  environment: Environment
  /** The secret behind tokens and sealed values. */
  secret: string
  db: DatabaseClient['db']
  sql: DatabaseClient['sql']
  turns: DatabaseClient['turns']
  aside: DatabaseClient['aside']
  /** For what opens connections of its own (jobs, LISTEN). */
  databaseUrl: string
  /** Tells this process and the others what changed. */
  bus: Bus
  /** Undefined: SMTP_URL is not set. */
  mailer: Mailer | undefined
  /** Aborted when the process is asked to end: streams close, loops stop. */
  closing: AbortSignal
}
