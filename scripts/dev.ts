import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { buildWidget } from '#scripts/build-widget.ts'
import { runProcess } from '#scripts/run-process.ts'

/** `npm run dev`: pages reload by themselves (Next); the server starts again when something it runs is saved. */
const root = join(import.meta.dirname, '..')
const watched = ['server', 'db', 'flow']
/** What the widget is made of, besides flow/. */
const ofWidget = ['app/_chat', 'widget']

await runProcess(async () => {
  const { readEnvironment } = await import('#server/environment.ts')
  const environment = readEnvironment()
  // Kept across restarts of the server, which finds it running.
  const postgres = environment.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: environment.dataDir, report: console.log })

  let server: ChildProcess = launch()
  let stopping = false
  let pending: NodeJS.Timeout | undefined
  let turn = Promise.resolve()

  const restart = async () => {
    if (stopping) return
    await end(server)
    server = launch()
  }
  for (const name of watched) {
    if (!existsSync(join(root, name))) continue
    watch(join(root, name), { recursive: true }, (_event, file) => {
      if (!file || /\.test\.ts$|(^|\/)\.|~$/.test(file)) return
      clearTimeout(pending)
      pending = setTimeout(() => {
        console.log(`${name}/${file} changed: starting again`)
        turn = turn.then(restart)
      }, 50)
    })
  }

  const rebuild = () => buildWidget().catch((error: Error) => console.error(error.message))
  await rebuild()
  for (const name of ofWidget) watch(join(root, name), { recursive: true }, () => void rebuild())

  return {
    async stop() {
      stopping = true
      clearTimeout(pending)
      await turn
      await end(server)
      await postgres?.stop()
    },
  }
})

function launch(): ChildProcess {
  return spawn(process.execPath, [join(root, 'scripts/dev-server.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
}
