import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Database } from '#db/client.ts'
import { accounts, sessions, users, verifications } from '#db/schema/people.ts'

/** What better-auth reads and writes people, sessions and reset links through: our own tables, our own connections. */
export function authStore(db: Database): ReturnType<typeof drizzleAdapter> {
  return drizzleAdapter(db, {
    provider: 'pg',
    usePlural: true,
    transaction: true,
    schema: { users, sessions, accounts, verifications },
  })
}
