import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const builds = join(root, '.next')

/** Everything that the pages are made of. */
const sources = [
  '{app,flow}/**/*.{ts,tsx,css,json,svg,png,ico,woff2}',
  'scripts/build.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/**
 * Builds what browsers are given, unless these very sources were built before. Each build has a folder of its own, so that a server that
 * runs keeps the pages it serves. Answers that folder, relative to the project, for PARCOURS_NEXT_DIR.
 */
export async function build(report: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const hash = await hashSources()
  const name = `build-${hash}`
  const folder = join(builds, name)
  const done = join(folder, 'parcours-complete')
  for (let turn = 0; !existsSync(done); turn++) {
    signal?.throwIfAborted()
    if (!(await takeLock(`${folder}.lock`))) {
      if (turn === 0) report('Pages: another process is building them')
      await delay(200)
      continue
    }
    try {
      if (existsSync(done)) break
      const began = performance.now()
      report('Pages: building')
      await rm(folder, { recursive: true, force: true })
      await buildPages(join('.next', name), signal)
      report(`Pages: built in ${((performance.now() - began) / 1000).toFixed(1)} s`)
      // Edited meanwhile: good for now, but not what its name says.
      if ((await hashSources()) !== hash) break
      await writeFile(done, '')
    } finally {
      await rm(`${folder}.lock`, { recursive: true, force: true })
    }
  }
  await utimes(done, new Date(), new Date()).catch(() => undefined)
  await removeOld(name)
  return join('.next', name)
}

async function hashSources(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root })) if (!/\.test\.tsx?$/.test(file)) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const content = createHash('sha256').update(await readFile(join(root, file)))
    hash.update(`${file}\0${content.digest('hex')}\0`)
  }
  return hash.digest('hex').slice(0, 16)
}

async function buildPages(distDir: string, signal: AbortSignal | undefined): Promise<void> {
  const next = join(root, 'node_modules/next/dist/bin/next')
  await run(process.execPath, [next, 'build'], { PARCOURS_NEXT_DIR: distDir, NODE_ENV: 'production' }, signal)
}

/** Shows what the command said only when it fails. */
function run(
  command: string,
  args: string[],
  env: Partial<NodeJS.ProcessEnv>,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve()
      else
        reject(new Error(`The pages could not be built (${killedBy ?? `code ${code}`}):\n${output.trim()}`))
    })
  })
}

// A folder with the holder's pid, moved into place whole. One that a killed process left is taken away.
async function takeLock(lock: string): Promise<boolean> {
  await mkdir(builds, { recursive: true })
  const mine = `${lock}.${process.pid}`
  await mkdir(mine, { recursive: true })
  await writeFile(join(mine, 'pid'), String(process.pid))
  try {
    await rename(mine, lock)
    return true
  } catch {
    await rm(mine, { recursive: true, force: true })
  }
  const holder = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => 0))
  if (holder && !isAlive(holder)) await rm(lock, { recursive: true, force: true })
  return false
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// The last three stay: a server may still serve from them, and going back to an older state is quick.
async function removeOld(current: string): Promise<void> {
  const finished: { name: string; used: number }[] = []
  for (const name of await readdir(builds)) {
    const done = await stat(join(builds, name, 'parcours-complete')).catch(() => null)
    if (done && name !== current) finished.push({ name, used: done.mtimeMs })
  }
  finished.sort((a, b) => b.used - a.used)
  for (const { name } of finished.slice(3)) await rm(join(builds, name), { recursive: true, force: true })
}
