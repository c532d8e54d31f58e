import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export type Chromium = {
  executablePath: string
  /** Where the libraries are that the machine lacks. */
  env: Record<string, string>
}

/** A Chromium of this machine, or else the one that npm brought, unpacked into `folder`. */
export async function findChromium(folder: string): Promise<Chromium> {
  const installed = [process.env.CHROMIUM, chromium.executablePath(), ...onPath(), ...applications].find(
    (path) => path && existsSync(path),
  )
  return installed ? { executablePath: installed, env: {} } : unpack(join(folder, 'chromium'))
}

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function onPath(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
}

// The package unpacks into the temporary folder, under names that every user shares: it is given one of its own.
async function unpack(folder: string): Promise<Chromium> {
  await mkdir(folder, { recursive: true })
  const executablePath = unpackIn(folder, {})
  const lacks = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found')
  if (!lacks) return { executablePath, env: {} }
  // It has the libraries too, but unpacks them only where it takes itself to be in AWS Lambda.
  const whole = join(folder, 'lambda')
  await mkdir(whole)
  unpackIn(whole, { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  const env = { LD_LIBRARY_PATH: join(whole, 'al2023/lib'), FONTCONFIG_PATH: join(whole, 'fonts') }
  return { executablePath: join(whole, 'chromium'), env }
}

function unpackIn(folder: string, env: Record<string, string>): string {
  const program = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())"
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, ...env },
  })
  return told.trim()
}
