import { openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { withDatabase } from '#scripts/with-database.ts'
import { resetOwner } from '#server/people/reset-owner.ts'

/** `npm run owner:reset [-- address]`: a new password for an owner who is locked out. */
await withDatabase(async (url) => {
  await migrateDatabase(url)
  const { db, close } = openDatabase(url, { connections: 1 })
  try {
    const done = await resetOwner(db, process.argv[2])
    if ('reset' in done) {
      console.log(`E-mail:       ${done.reset.email}`)
      console.log(`New password: ${done.reset.password}`)
      console.log(
        'Sign in with it and choose your own under your account. Everybody who was signed in as this person is out.',
      )
      return
    }
    if (done.owners.length === 0) {
      console.log('There is no owner yet: start Parcours and visit it, and you are the owner.')
      return
    }
    console.log(
      `Whose password? npm run owner:reset -- address\n${done.owners.map((owner) => `  ${owner}`).join('\n')}`,
    )
    process.exitCode = 1
  } finally {
    await close()
  }
})
