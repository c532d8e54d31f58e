import type { Job } from '#server/jobs/job.ts'
import { emptyBinsJob } from '#server/jobs/kinds/empty-bins.ts'
import { eraseContactJob } from '#server/jobs/kinds/erase-contact.ts'
import { retentionJob } from '#server/jobs/kinds/retention.ts'
import { rollUpJob } from '#server/jobs/kinds/roll-up.ts'
import { sweepFiguresJob } from '#server/jobs/kinds/sweep-figures.ts'

/** Every kind of job there is. */
export const registry: readonly Job[] = [
  emptyBinsJob,
  eraseContactJob,
  retentionJob,
  rollUpJob,
  sweepFiguresJob,
]
