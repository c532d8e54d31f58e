import type { Dispatcher } from 'undici'
import type { DatabaseClient } from '#db/client.ts'
import type { AskType, Result } from '#flow/run/effect.ts'
import type { Keyring } from '#server/access/keyring.ts'
import type { Asked } from '#server/effects/asked.ts'
import { callHttp } from '#server/effects/http.ts'
import { sendMail } from '#server/effects/mail.ts'
import { giveOwnData } from '#server/effects/own-data.ts'
import { lookForHumans } from '#server/effects/presence.ts'
import { openSecret } from '#server/effects/secrets.ts'
import { actOnTable } from '#server/effects/table.ts'
import type { Mailer } from '#server/mailer.ts'

/** What asks of a live conversation reach: the simulator has another table. Null: nothing waits for the answer any more. */
export type Runners = { [T in AskType]: (asked: Asked<T>) => Promise<Result | null> }

export type Outside = Pick<DatabaseClient, 'db' | 'sql'> & {
  baseUrl: string | undefined
  keys: Keyring
  dispatcher: Dispatcher
  mailer: Pick<Mailer, 'send'> | undefined
}

/** One runner for each kind of ask. */
export function createRunners({ db, sql, keys, dispatcher, mailer, baseUrl }: Outside): Runners {
  return {
    http: (asked) =>
      callHttp(asked, { dispatcher, secret: (name) => openSecret(db, keys, asked.workspace, name) }),
    table: (asked) => actOnTable(asked, sql),
    mail: (asked) => sendMail(asked, mailer),
    presence: (asked) => lookForHumans(asked, sql),
    ownData: (asked) => giveOwnData(asked, { sql, keys, baseUrl }),
  }
}
