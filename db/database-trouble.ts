/** Classes of SQLSTATE that are the server's trouble and no fault of the statement: connection, resources (disk full), operator. */
const classes = new Set(['08', '53', '57', '58'])
const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  // The server turned read-only: a disk that is full, a standby.
  '25006',
  // Of two that waited for each other, one was chosen to give way.
  '40001',
  '40P01',
])

/** Could the database not be reached, or not do its work, for reasons that are likely to pass? */
export function isDatabaseTrouble(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && (codes.has(code) || (code.length === 5 && classes.has(code.slice(0, 2))))
}

/** Did the database itself say no, so that it is certain that nothing was written? (when a connection breaks, nobody knows) */
export function isRefused(error: unknown): boolean {
  const code = codeOf(error)
  return code?.length === 5 && !code.startsWith('08') && !code.startsWith('57')
}

/** Did somebody else write a row with the same key meanwhile? */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505'
}

/** Does it point at a row that went meanwhile? */
export function isMissingRow(error: unknown): boolean {
  return codeOf(error) === '23503'
}

/** Did two transactions wait for each other? This one was given up and may be tried again. */
export function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01'
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  // Drizzle wraps the driver's errors.
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}
