import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { restore } from '#db/restore.ts'
import { withDatabase } from '#scripts/with-database.ts'

/** `npm run restore -- file`: fills an empty database from a backup, whole or not at all. */
await withDatabase(async (url) => {
  const [, , file] = process.argv
  if (!file) throw new Error('Which backup? npm run restore -- parcours-….backup.gz')
  const path = resolve(process.env.INIT_CWD ?? '.', file)
  if (!(await stat(path).catch(() => null))) throw new Error(`${path} is not there.`)
  console.log(`${await restore(url, createReadStream(path))} rows restored from ${path}`)
  console.log(
    'Start Parcours with the secret that was in use when the backup was made (APP_SECRET, or app-secret in DATA_DIR).',
  )
})
