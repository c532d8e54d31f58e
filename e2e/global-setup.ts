import { rm } from 'node:fs/promises'
import { findChromium } from '#e2e/find-chromium.ts'
import { owner } from '#e2e/owner.ts'
import { startProduct } from '#e2e/start-product.ts'
import { runFolder } from '#test/leftovers.ts'

/** One browser and one Parcours, as `npm start` runs it, for all journeys: in a folder and on a port of their own. */
export default async function setup(): Promise<() => Promise<void>> {
  // Playwright hears only Ctrl-C: at other signals it would be gone before its exit, and leave Parcours running.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  const folder = await runFolder('e2e')
  const { executablePath, env } = await findChromium(folder)
  const {
    url,
    stop,
    env: told,
  } = await startProduct(folder, {
    OWNER_EMAIL: owner.email,
    OWNER_PASSWORD: owner.password,
  })
  // Workers are started after this, and read it in fixtures.ts.
  Object.assign(process.env, {
    PARCOURS_E2E: JSON.stringify({ executablePath, env, url, data: told.DATA_DIR }),
  })
  return async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}
