import { spawn } from 'node:child_process'

/** Everything that can be known without running the product: format and lint, types, walls, dead code. */
const checks: [name: string, command: string, args: string[]][] = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=200']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of flow/ (no browser, no Node)', 'tsc', ['-p', 'flow/tsconfig.json']],
  ['walls', process.execPath, ['scripts/check-walls.ts']],
  ['dead code', 'knip', []],
]

process.chdir(new URL('..', import.meta.url).pathname)
const failed: string[] = []
await Promise.all(
  checks.map(async ([name, command, args]) => {
    const { code, output, seconds } = await run(command, args)
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
    if (code === 0) return
    failed.push(name)
    console.log(output.trimEnd())
  }),
)
console.log(failed.length === 0 ? 'Check passed' : `Check failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

function run(command: string, args: string[]): Promise<{ code: number; output: string; seconds: string }> {
  return new Promise((resolve) => {
    const began = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    const finish = (code: number, extra = '') =>
      resolve({
        code,
        output: Buffer.concat(chunks).toString() + extra,
        seconds: ((performance.now() - began) / 1000).toFixed(1),
      })
    child.on('error', (error) => finish(1, error.message))
    child.on('close', (code) => finish(code ?? 1))
  })
}
