import { expect, test } from 'vitest'
import { isWithin, places } from './places.ts'

test('a page lies in exactly one place', () => {
  const within = (path: string) => places.filter(({ href }) => isWithin(path, href)).map(({ id }) => id)
  expect(within('/bots')).toEqual(['bots'])
  expect(within('/bots/b1/edit')).toEqual(['bots'])
  expect(within('/settings/members')).toEqual(['settings'])
  expect(within('/database')).toEqual([])
  expect(within('/')).toEqual([])
})
