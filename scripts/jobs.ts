import { openDatabase } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { listJobs } from '#db/queries/jobs.ts'
import { withDatabase } from '#scripts/with-database.ts'

/** `npm run jobs`: what the worker has to do, when, how it went the last time, and what went wrong. */
await withDatabase(async (url) => {
  await migrateDatabase(url)
  const { db, close } = openDatabase(url, { connections: 1 })
  try {
    const lines = (await listJobs(db)).map((job) => ({
      job: job.key ? `${job.kind} ${job.key}` : job.kind,
      due: job.dueAt.toISOString(),
      runs: job.leaseUntil !== null && job.leaseUntil > new Date(),
      'last done': job.doneAt?.toISOString() ?? '',
      ms: job.doneMs ?? '',
      outcome: job.outcome ?? '',
      'failed tries': job.problem ? job.attempts : '',
      problem: job.problem ?? '',
    }))
    if (lines.length) console.table(lines)
    else console.log('There are no jobs yet: they are written down when a worker starts for the first time.')
  } finally {
    await close()
  }
})
