import { logError } from '#server/log.ts'

type Running = { stop(): Promise<void> }

/**
 * Runs something until the process is asked to end: Ctrl-C, SIGTERM, a closed terminal or the end of the npm that started it end it in
 * order, a second Ctrl-C at once. A start that fails is told in one sentence and ends with code 1; one that is interrupted ends when it
 * sees `signal`.
 */
export async function runProcess(start: (signal: AbortSignal) => Promise<Running>): Promise<void> {
  const interrupted = new AbortController()
  let running: Promise<Running>
  let ending = false
  let asked = 0

  const end = async (code: number) => {
    if (ending) return
    ending = true
    interrupted.abort()
    const started = await running.catch(() => null)
    try {
      await started?.stop()
    } catch (error) {
      logError('Stopping', error)
      process.exit(1)
    }
    process.exit(code)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes on a Ctrl-C that the terminal has given us already: that is still the first.
      if (asked && performance.now() - asked > 500) process.exit(130)
      if (asked) return
      asked = performance.now()
      process.stdout.write('\nStopping: finishing what is in flight\n')
      void end(0)
    })
  }
  whenNpmIsGone(() => void end(0))
  // A promise that nobody awaited is a bug of one request; the others go on.
  process.on('unhandledRejection', (reason) => logError('A rejected promise was left alone', reason))
  process.on('uncaughtException', (error) => {
    logError('An error was not caught: stopping', error)
    void end(1)
  })
  // A terminal that is gone is no reason to stop in the middle.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

  running = start(interrupted.signal)
  try {
    await running
  } catch (error) {
    if (interrupted.signal.aborted) return
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** An npm that was killed passes nothing on: we would hold the port against the next start. */
function whenNpmIsGone(act: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    act()
  }, 500)
  watch.unref()
}
