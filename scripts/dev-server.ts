import { runProcess } from '#scripts/run-process.ts'

/** The server of `npm run dev`, started again by scripts/dev.ts. */
await runProcess(async () => {
  const { readEnvironment } = await import('#server/environment.ts')
  const { startParcours } = await import('#server/main.ts')
  const parcours = await startParcours(readEnvironment(), { dev: true })
  console.log(`Parcours is ready at ${parcours.url}`)
  return parcours
})
