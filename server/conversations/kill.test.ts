import { expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { killRounds } from '#test/kill-rounds.ts'

const database = testDatabase()

it('kill -9 in the middle of conversations loses nothing and repeats nothing', {
  timeout: 300_000,
}, async () => {
  expect(await killRounds({ url: database.url, rounds: 5, conversations: 25 })).toEqual([])
})
