import { openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { withDatabase } from '#scripts/with-database.ts'
import { forgetAppSecret } from '#server/app-secret.ts'

/** `npm run secret:forget`: when the secret is lost, lets the next start use another. */
await withDatabase(async (url) => {
  await migrateDatabase(url)
  const { db, close } = openDatabase(url, { connections: 1 })
  try {
    await forgetAppSecret(db)
  } finally {
    await close()
  }
  console.log('The former secret is forgotten. The next start takes APP_SECRET, or makes a new secret.')
})
