import type { Job } from '#server/jobs/job.ts'
import { emptyBinsJob } from '#server/jobs/kinds/empty-bins.ts'

/** Every kind of job there is. */
export const registry: readonly Job[] = [emptyBinsJob]
