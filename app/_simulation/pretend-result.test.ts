import { expect, test } from 'vitest'
import { pretendResult } from '#app/_simulation/pretend-result.ts'

const ask = { n: 1, from: { flow: 'main', block: 'b' } }
const table = { ...ask, type: 'table' as const, table: 't', match: [], values: {}, limit: 1 }

test('nothing is done, and nothing stands still for it', () => {
  const mail = { ...ask, type: 'mail', to: '', replyTo: '', subject: '', text: '' } as const
  expect(pretendResult(mail).outcome).toBe('success')
  expect(pretendResult({ ...table, operation: 'find' }).outcome).toBe('empty')
  expect(pretendResult({ ...table, operation: 'insert' }).outcome).toBe('success')
  expect(pretendResult({ ...table, operation: 'count' })).toEqual({ outcome: 'success', value: 0 })
  expect(pretendResult({ ...ask, type: 'presence', team: '' }).outcome).toBe('empty')
})
