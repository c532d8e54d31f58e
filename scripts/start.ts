import { build } from '#scripts/build.ts'
import { runProcess } from '#scripts/run-process.ts'

/** `npm start`: builds what is not built yet, then becomes the server. */
const began = performance.now()
const report = (line: string) => console.log(line)
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })

await runProcess(async (signal) => {
  const { readEnvironment } = await import('#server/environment.ts')
  const environment = readEnvironment()
  if (environment.roles.has('web')) process.env.PARCOURS_NEXT_DIR = await build(report, signal)
  signal.throwIfAborted()
  const { startParcours } = await import('#server/main.ts')
  const parcours = await startParcours(environment, { report })
  report(`Parcours is ready at ${parcours.url} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return parcours
})
