import module from 'node:module'
import { join } from 'node:path'

/** `npm start`: builds what is not built yet, then becomes the server. */
// Kept in the project, not where Node would have it (the temporary folder): nobody else may put code there.
module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/parcours'))
const { build } = await import('#scripts/build.ts')
const { buildWidget } = await import('#scripts/build-widget.ts')
const { runProcess } = await import('#scripts/run-process.ts')

const report = (line: string) => console.log(line)
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })

await runProcess(async (signal) => {
  const { readEnvironment } = await import('#server/environment.ts')
  const environment = readEnvironment()
  const widget = environment.roles.has('bot') && buildWidget()
  if (environment.databaseUrl) {
    // Said now, and not when the pages have been built.
    const { checkDatabase } = await import('#db/migrate.ts')
    await checkDatabase(environment.databaseUrl)
  }
  if (environment.roles.has('web')) process.env.PARCOURS_NEXT_DIR = await build(report, signal)
  await widget
  signal.throwIfAborted()
  const { startParcours } = await import('#server/main.ts')
  const parcours = await startParcours(environment, { report })
  report(`Parcours is ready at ${parcours.url} (${(performance.now() / 1000).toFixed(1)} s)`)
  return parcours
})
