import { isDatabaseTrouble } from '#db/database-trouble.ts'

/** One line for whoever runs the process, on standard output. */
export function logLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * A bug, with what was going on and its stack, or a failure of the surroundings, in one line (where it was noticed tells nothing), on
 * standard error. Never a secret or what a contact said.
 */
export function logError(doing: string, error: unknown): void {
  const stack = error instanceof Error && !isDatabaseTrouble(error) ? error.stack : undefined
  const told = stack ?? (error instanceof Error ? error.message : String(error))
  process.stderr.write(`${new Date().toISOString()} ${doing}: ${told}\n`)
}
