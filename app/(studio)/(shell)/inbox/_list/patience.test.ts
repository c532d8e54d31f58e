import { expect, test } from 'vitest'
import { patienceOf } from './patience.ts'

test('waiting is a moment for two minutes, and too long after ten', () => {
  const waited = [0, 119, 120, 599, 600, 90_000].map((seconds) => patienceOf(seconds * 1000))
  expect(waited).toEqual(['calm', 'calm', 'soon', 'soon', 'late', 'late'])
  // A clock that is behind the server's makes nobody impatient.
  expect(patienceOf(-5000)).toBe('calm')
})
