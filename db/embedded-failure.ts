/** What PostgreSQL said when it would not start, as one sentence that tells its operator what to do. */
export function explainFailure(output: string, home: string): Error {
  const last = output.trim().split('\n').slice(-12).join('\n')
  for (const [pattern, explain] of explanations) {
    const found = pattern.exec(output)
    if (found) return new Error(`${explain(home, found[1] ?? '')}\n${last}`)
  }
  return new Error(`PostgreSQL did not start (its log: ${home}/log).\n${last}`)
}

const explanations: [RegExp, (home: string, detail: string) => string][] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded/,
    (home) => `The disk that holds ${home} is full. Free some space and start again: nothing is lost.`,
  ],
  [
    /Read-only file system|EROFS/,
    (home) =>
      `${home} cannot be written: its file system is read-only. Set DATA_DIR to a folder that can be written.`,
  ],
  [
    /has wrong ownership|Permission denied|EACCES|EPERM/,
    (home) => `PostgreSQL may not use ${home}: it belongs to another user, or cannot be entered.`,
  ],
  [
    /database files are incompatible with server|initialized by PostgreSQL version (\d+)/,
    (home, version) =>
      `The data in ${home} was made by ${version ? `PostgreSQL ${version}` : 'another version of PostgreSQL'}. ` +
      'Make a backup (npm run backup) with the Parcours that made it, and restore that into an empty DATA_DIR.',
  ],
  [
    /error while loading shared libraries: (\S+?):|Library not loaded: (\S+)/,
    (_home, library) =>
      `PostgreSQL needs the library ${library}, which this machine lacks. Install it, or set DATABASE_URL.`,
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory|could not create shared memory segment/,
    () => 'There is not enough memory for PostgreSQL.',
  ],
  [
    /ENOENT/,
    () =>
      'PostgreSQL cannot run on this machine (it is built for glibc: on Alpine Linux, set DATABASE_URL to a PostgreSQL server).',
  ],
]
