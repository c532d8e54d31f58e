import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { buildWidget } from '#scripts/build-widget.ts'
import { onChange } from '#scripts/on-change.ts'
import { runProcess } from '#scripts/run-process.ts'

/** `npm run dev`: pages reload by themselves (Next); the server starts again when something it runs is saved. */
const root = join(import.meta.dirname, '..')

await runProcess(async () => {
  const { readEnvironment } = await import('#server/environment.ts')
  const environment = readEnvironment()
  // Kept across restarts of the server, which finds it running.
  const postgres = environment.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: environment.dataDir, report: console.log })

  const rebuild = async () => {
    await buildWidget().catch((error: Error) => console.error(error.message))
  }
  await rebuild()
  let server = launch()

  const widget = onChange(['app/_chat', 'widget', 'flow/text'], rebuild)
  const program = onChange(['server', 'db', 'flow'], async (file) => {
    console.log(`${file} changed: starting again`)
    await end(server)
    server = launch()
  })

  return {
    async stop() {
      await Promise.all([widget.stop(), program.stop()])
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
