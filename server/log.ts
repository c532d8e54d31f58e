/** One line for whoever runs the process, on standard output. */
export function logLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A bug or a failure of the surroundings, with what was going on and its stack, on standard error. Never a secret or what a contact said. */
export function logError(doing: string, error: unknown): void {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${new Date().toISOString()} ${doing}: ${told}\n`)
}
