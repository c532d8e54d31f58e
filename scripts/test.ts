import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `npm test`: every test, and as the last line what the runners' own reports add up to. */
type Count = { passed: number; failed: number; skipped: number }

const root = join(import.meta.dirname, '..')
const folder = await mkdtemp(join(tmpdir(), 'parcours-report-'))
const counts = [
  await runner('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json'], 'vitest', countVitest),
  await runner('@playwright/test/cli.js', ['test', '--reporter=list,json'], 'playwright', countPlaywright),
]
await rm(folder, { recursive: true, force: true })

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') === 0 ? 0 : 1

/** Runs one runner. One that ends badly, or leaves no report, counts as a failure even when no test of its own failed. */
async function runner(
  program: string,
  args: string[],
  name: string,
  count: (report: never) => Count,
): Promise<Count> {
  const report = join(folder, `${name}.json`)
  const output = name === 'vitest' ? [`--outputFile.json=${report}`] : []
  const code = await run(join(root, 'node_modules', program), [...args, ...output], report)
  const read = await readFile(report, 'utf8').catch(() => null)
  if (read === null) {
    console.log(`${name} left no report (code ${code}): counted as one failure`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const counted = count(JSON.parse(read) as never)
  if (code !== 0 && counted.failed === 0) {
    console.log(`${name} ended with code ${code} though no test failed: counted as one failure`)
    return { ...counted, failed: 1 }
  }
  return counted
}

function run(program: string, args: string[], report: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function countVitest(report: VitestReport): Count {
  // A file that could not even be loaded has no test that failed.
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  errors: unknown[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
