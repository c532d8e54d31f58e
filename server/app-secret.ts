import { createHmac, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/client.ts'
import { deleteSetting, keepSetting, readSetting } from '#db/queries/settings.ts'

const setting = 'app-secret-fingerprint'

/**
 * The secret behind tokens and stored passwords: APP_SECRET, or one made once in `dataDir/app-secret` (mode 0600). The database keeps
 * its fingerprint: with another secret nothing stored could be read, so that is refused at the start and not discovered later.
 */
export async function loadAppSecret(
  db: Database,
  { appSecret, dataDir }: { appSecret: string | undefined; dataDir: string },
): Promise<string> {
  const path = join(dataDir, 'app-secret')
  const known = await readSetting(db, setting)
  const secret =
    appSecret ?? (await readSecret(path)) ?? (known === undefined ? await makeSecret(path) : undefined)
  const origin = appSecret ? 'APP_SECRET' : `the secret in ${path}`
  if (secret === undefined) {
    throw new Error(
      `This database was used with a secret that is not here: ${path} is missing and APP_SECRET is not set. ${remedy}`,
    )
  }
  if ((await keepSetting(db, setting, fingerprint(secret))) !== fingerprint(secret)) {
    throw new Error(`This database was used with another secret than ${origin}. ${remedy}`)
  }
  return secret
}

const remedy =
  'Set APP_SECRET to the former one, or put its file app-secret back into DATA_DIR. If it is lost: npm run secret:forget ' +
  '(stored keys and passwords of services must then be typed again, and visitors begin their conversations anew).'

/** Lets the next start use another secret. What the former one encrypted stays unreadable. */
export async function forgetAppSecret(db: Database): Promise<void> {
  await deleteSetting(db, setting)
}

// 64 bits say whether it is the same secret and nothing about which.
function fingerprint(secret: string): string {
  return createHmac('sha256', secret).update('parcours: fingerprint').digest('hex').slice(0, 16)
}

async function readSecret(path: string): Promise<string | undefined> {
  try {
    const secret = (await readFile(path, 'utf8')).trim()
    if (secret.length < 32)
      throw new Error(`${path} is damaged: it should hold 64 characters. Put it back from a backup.`)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// Written aside and linked into place: another process finds it whole, or not yet.
async function makeSecret(path: string): Promise<string> {
  const secret = randomBytes(32).toString('hex')
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(draft, `${secret}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    await link(draft, path)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return (await readSecret(path)) ?? secret
  } finally {
    await rm(draft, { force: true })
  }
}
