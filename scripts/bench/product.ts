import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Running = { url: string; child: ChildProcess; stop(): Promise<void> }

/** Starts a program of this folder's parent and waits until it says where it answers. */
async function launch(
  script: string,
  args: string[],
  env: Record<string, string>,
  ready: (said: string) => string | undefined,
): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const found = ready(said)
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}:\n${said}`)))
  })
  return {
    url,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The product as `npm start` runs it. */
export function launchProduct(env: Record<string, string>): Promise<Running> {
  const given = { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_FACTOR: '1000000', ...env }
  return launch('../start.ts', [], given, (said) => /ready at (\S+)/.exec(said)?.[1])
}

export function launchReference(databaseUrl: string): Promise<Running> {
  return launchServer('reference-server.ts', [databaseUrl])
}

/** The reference with our interpreter in it, talking as the bot `slug`. */
export function launchLeast(databaseUrl: string, slug: string): Promise<Running> {
  return launchServer('least-server.ts', [databaseUrl, slug])
}

function launchServer(script: string, args: string[]): Promise<Running> {
  const ready = (said: string) => {
    const port = /port (\d+)/.exec(said)?.[1]
    return port && `http://127.0.0.1:${port}`
  }
  return launch(script, args, {}, ready)
}

/** CPU seconds used so far and megabytes in memory; null where /proc is missing. */
export function usage({ child }: Running): { cpu: number; memory: number } | null {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    const ticksPerSecond = 100
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    }
  } catch {
    return null
  }
}
