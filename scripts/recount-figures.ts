import { openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { forgetFigures } from '#db/queries/roll-up.ts'
import { withDatabase } from '#scripts/with-database.ts'
import { sweepConversations } from '#server/insights/roll-up.ts'

/** `npm run figures:recount`: forgets every figure and counts all conversations that are still there. The product may go on meanwhile. */
await withDatabase(async (url) => {
  await migrateDatabase(url)
  const { sql, close } = openDatabase(url, { connections: 2 })
  try {
    await sql.begin(forgetFigures)
    const began = performance.now()
    const counted = await sweepConversations(sql)
    console.log(`${counted} conversations counted in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  } finally {
    await close()
  }
})
