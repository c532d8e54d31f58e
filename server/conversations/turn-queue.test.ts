import { expect, it } from 'vitest'
import { createTurnQueue } from '#server/conversations/turn-queue.ts'

it('runs the work on one conversation one after the other, in the order it came', async () => {
  const queue = createTurnQueue()
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const first = queue('a', async () => {
    await gate.promise
    done.push('a1')
  })
  const second = queue('a', async () => void done.push('a2'))
  await queue('b', async () => void done.push('b1'))
  expect(done).toEqual(['b1'])
  gate.resolve()
  await Promise.all([first, second])
  expect(done).toEqual(['b1', 'a1', 'a2'])
})

it('goes on after work that failed, whose failure is its caller’s', async () => {
  const queue = createTurnQueue()
  const failing = queue('a', async () => {
    throw new Error('no')
  })
  const next = queue('a', async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  await expect(next).resolves.toBe('yes')
})

it('refuses a line that is too long', async () => {
  const queue = createTurnQueue(2)
  const gate = Promise.withResolvers<void>()
  const waiting = [queue('a', () => gate.promise), queue('a', async () => 'done')]
  await expect(queue('a', async () => 'done')).rejects.toMatchObject({ code: 'tooMany' })
  gate.resolve()
  await Promise.all(waiting)
  await expect(queue('a', async () => 'free again')).resolves.toBe('free again')
})
