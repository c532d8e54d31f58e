import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerEvent } from '#app/_chat/server-events.ts'
import { readServerEvents } from '#app/_chat/server-events.ts'

async function read(...pieces: Uint8Array[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  await readServerEvents(
    stream,
    (event) => events.push(event),
    () => undefined,
  )
  return events
}

const text = [
  ': hello\n\n',
  'id: 4\nevent: message\ndata: {"text":"Déjà vu 🎈"}\n\n',
  'event: input\ndata: null\n\n',
  'event: nothing\n\n',
  'event: cut\ndata: off',
].join('')
const expected = [
  { event: 'message', data: '{"text":"Déjà vu 🎈"}' },
  { event: 'input', data: 'null' },
]

test('events are read; comments, and those that are unfinished or say nothing, are passed over', async () => {
  expect(await read(new TextEncoder().encode(text))).toEqual(expected)
})

test('wherever the network cuts the bytes, the events are the same', async () => {
  const bytes = new TextEncoder().encode(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const pieces = at.slice(1).map((end, i) => bytes.slice(at[i], end))
      expect(await read(...pieces)).toEqual(expected)
    }),
  )
})
