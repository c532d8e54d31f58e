import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backUp } from '#db/backup.ts'
import { withDatabase } from '#scripts/with-database.ts'

/** `npm run backup [-- file]`: everything in the database, in one file that only its owner may read. */
const stamp = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
const path = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? `parcours-${stamp}.backup.gz`)

await withDatabase(async (url) => {
  if (await stat(path).catch(() => null)) throw new Error(`${path} is there already.`)
  const draft = `${path}.part`
  try {
    const rows = await backUp(url, createWriteStream(draft, { mode: 0o600, flags: 'wx' }))
    await rename(draft, path)
    const { size } = await stat(path)
    console.log(`${rows} rows, ${(size / 1e6).toFixed(1)} MB: ${path}`)
    console.log(
      'Keep the secret with it (APP_SECRET, or app-secret in DATA_DIR): what is encrypted cannot be read without.',
    )
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
})
