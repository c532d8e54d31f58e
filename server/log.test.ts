import { afterEach, expect, test, vi } from 'vitest'
import { logError } from '#server/log.ts'

afterEach(() => void vi.restoreAllMocks())

function logged(error: unknown): string {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  logError('Sweeping timers', error)
  return lines.join('')
}

test('a database that is away is one line for each who noticed it; a bug comes with its stack', () => {
  const away = Object.assign(new Error('connect ECONNREFUSED /run/postgres'), { code: 'ECONNREFUSED' })
  expect(logged(away)).toMatch(/^\S+Z Sweeping timers: connect ECONNREFUSED \/run\/postgres\n$/)
  expect(logged(new TypeError('x is not a function'))).toMatch(
    /Sweeping timers: TypeError: x is not a function\n +at /,
  )
})
