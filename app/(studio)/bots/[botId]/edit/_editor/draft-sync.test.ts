import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import type { DraftTransport } from './draft-sync.ts'
import { draftSync } from './draft-sync.ts'
import type { Logged, Told } from './replica.ts'

const start = bot({
  languages: ['en'],
  flows: { main: flow<'en'>('Main').block('ask', 'askText', { prompt: { en: 'Your name?' } }) },
})

let ids = 0
const typed = (document: FlowDocument, said: string): Change => {
  const change = setField(document, () => `c${++ids}`, {
    flow: 'main',
    block: 'ask',
    path: ['prompt', 'en'],
    value: said,
  })
  if ('refused' in change) throw new Error(change.refused.en)
  return change
}

/** A server of one draft: applies what fits, refuses the rest, tells everybody. */
function fakeServer() {
  let document = start
  const log: Logged[] = []
  const followers = new Set<(entries: Logged[]) => void>()
  const server = {
    away: false,
    sends: 0,
    document: () => document,
    log,
    take(changes: Change[], after: number) {
      const refused = []
      for (const change of changes) {
        if (log.some((entry) => entry.change.id === change.id)) continue
        const applied = applyChange(document, change)
        if (!applied.ok) {
          refused.push({ id: change.id, conflicts: applied.conflicts })
          continue
        }
        document = applied.document
        log.push({ revision: log.length + 1, change })
      }
      const news = log.filter(({ revision }) => revision > after)
      return { log: news, refused }
    },
    tellAll() {
      for (const follower of followers) follower(log)
    },
  }
  const transport: DraftTransport = {
    open: async () => ({ document, revision: log.length }),
    async send(changes, after) {
      server.sends++
      if (server.away) throw new TypeError('Failed to fetch')
      return server.take(changes, after)
    },
    hindrance: (error) =>
      error instanceof TypeError ? undefined : { kind: 'problem', code: 'forbidden', details: {} },
    follow(_after, onEntries) {
      followers.add(onEntries)
      return () => followers.delete(onEntries)
    },
  }
  return { server, transport }
}

function editorOf(transport: DraftTransport, waiting: Change[] = []) {
  const kept: Change[][] = []
  const sync = draftSync({
    opened: { document: start, revision: 0 },
    waiting,
    transport,
    keeper: { keep: (changes) => kept.push(changes) },
    now: Date.now,
    onChange: () => undefined,
  })
  const prompt = () => sync.replica().shown.flows.main?.blocks.ask?.prompt
  return { sync, kept, prompt, type: (said: string) => sync.change(typed(sync.replica().shown, said)) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** The same server, as ours is: what a browser has sent itself comes back to it by its id alone. */
function brief({ transport, server }: ReturnType<typeof fakeServer>) {
  const mine = new Set<string>()
  let tell: (entries: Told[]) => void = () => undefined
  const told = (log: readonly Told[]) =>
    log.map(({ revision, change: { id, ...change } }) => ({
      revision,
      change: mine.has(id) ? { id } : ({ id, ...change } as Change),
    }))
  const terse: DraftTransport = {
    ...transport,
    async send(changes, after) {
      for (const { id } of changes) mine.add(id)
      const { log, refused } = await transport.send(changes, after)
      return { log: told(log), refused }
    },
    follow(after, onEntries) {
      tell = onEntries
      return transport.follow(after, onEntries)
    },
  }
  return { transport: terse, stream: (after = 0) => tell(told(server.log.slice(after))) }
}

describe('a draft in a browser', () => {
  it('is saved when the server tells of what was sent by its id alone', async () => {
    const fake = fakeServer()
    const { transport } = brief(fake)
    const { type, sync } = editorOf(transport)
    type('Mine')
    await vi.advanceTimersByTimeAsync(1000)
    expect(sync.saveState().state).toBe('saved')
    expect(sync.replica()).toMatchObject({ revision: 1, base: fake.server.document() })
  })

  it('waits for the answer when the stream is faster, and then has what others did after it', async () => {
    const fake = fakeServer()
    const { transport, stream } = brief(fake)
    let answer: () => void = () => undefined
    const slow: DraftTransport = {
      ...transport,
      async send(changes, after) {
        const sent = await transport.send(changes, after)
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return sent
      },
    }
    const { type, sync, prompt } = editorOf(slow)
    type('Mine')
    await vi.advanceTimersByTimeAsync(700)
    const theirs = setField(fake.server.document(), () => 'theirs', {
      flow: 'main',
      block: 'ask',
      path: ['retries'],
      value: 5,
    })
    if ('refused' in theirs) throw new Error('refused')
    fake.server.take([theirs], 0)
    stream()
    expect(sync.replica().revision).toBe(0)
    answer()
    await vi.advanceTimersByTimeAsync(10)
    expect(sync.replica()).toMatchObject({ revision: 2, base: fake.server.document() })
    expect(prompt()).toEqual({ en: 'Mine' })
    expect(sync.saveState().state).toBe('saved')
  })

  it('opens the draft anew when the stream names something of ours that it does not know', async () => {
    const fake = fakeServer()
    const { transport } = brief(fake)
    let tell: (entries: Told[]) => void = () => undefined
    const { sync } = editorOf({
      ...transport,
      follow(_after, onEntries) {
        tell = onEntries
        return () => undefined
      },
    })
    fake.server.take([typed(start, 'Lost')], 0)
    tell([{ revision: 1, change: { id: 'forgotten' } }])
    await vi.advanceTimersByTimeAsync(10)
    expect(sync.replica()).toMatchObject({ revision: 1, shown: fake.server.document() })
  })

  it('is on the server within two seconds of the last keystroke, typed words as one change', async () => {
    const { server, transport } = fakeServer()
    const { type, sync } = editorOf(transport)
    for (const said of ['W', 'Wh', 'Who']) {
      type(said)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sync.saveState()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'Who' })
    expect(server.log).toHaveLength(1)
    expect(sync.saveState().state).toBe('saved')
  })

  it('is sent twice a second while the author never pauses, and soon after a pause: others are watching', async () => {
    const { server, transport } = fakeServer()
    const { type } = editorOf(transport)
    for (let i = 1; i <= 30; i++) {
      type('x'.repeat(i))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(server.sends).toBeGreaterThanOrEqual(5)
    expect(server.sends).toBeLessThanOrEqual(7)
    await vi.advanceTimersByTimeAsync(250)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'x'.repeat(30) })
  })

  it('keeps what was typed without a network, says so, and sends it when the server is back', async () => {
    const { server, transport } = fakeServer()
    const { type, sync, kept } = editorOf(transport)
    server.away = true
    type('Offline')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sync.saveState()).toEqual({ state: 'offline', changes: 1 })
    expect(kept.at(-1)).toHaveLength(1)
    server.away = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'Offline' })
    expect(sync.saveState().state).toBe('saved')
    expect(kept.at(-1)).toEqual([])
  })

  it('sends what waits as soon as the server is heard again', async () => {
    const { server, transport } = fakeServer()
    const { type, sync } = editorOf(transport)
    server.away = true
    type('Offline')
    await vi.advanceTimersByTimeAsync(20_000)
    server.away = false
    server.tellAll()
    await vi.advanceTimersByTimeAsync(10)
    expect(sync.saveState().state).toBe('saved')
  })

  it('says why the server does not take it, and keeps it all the same', async () => {
    const { server, transport } = fakeServer()
    let mayEdit = false
    const { type, sync, kept } = editorOf({
      ...transport,
      send: async (changes, after) => {
        if (!mayEdit) throw new Error('forbidden')
        return transport.send(changes, after)
      },
    })
    type('As a viewer')
    await vi.advanceTimersByTimeAsync(2000)
    expect(sync.saveState()).toMatchObject({ state: 'offline', changes: 1, why: { code: 'forbidden' } })
    expect(kept.at(-1)).toHaveLength(1)
    mayEdit = true
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sync.saveState().state).toBe('saved')
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'As a viewer' })
  })

  it('goes on with what an earlier visit could not send', async () => {
    const { server, transport } = fakeServer()
    editorOf(transport, [typed(start, 'From yesterday')])
    await vi.advanceTimersByTimeAsync(100)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'From yesterday' })
  })

  it('acts once when the answer was lost and it is sent again', async () => {
    const { server, transport } = fakeServer()
    const lossy: DraftTransport = {
      ...transport,
      send: async (changes, after) => {
        const answer = await transport.send(changes, after)
        if (server.sends === 1) throw new TypeError('Connection lost')
        return answer
      },
    }
    const { type } = editorOf(lossy)
    type('Once')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.log).toHaveLength(1)
  })

  it('keeps what is typed after a send whose answer was lost, although the log brings that change back', async () => {
    const { server, transport } = fakeServer()
    const lossy: DraftTransport = {
      ...transport,
      send: async (changes, after) => {
        const answer = await transport.send(changes, after)
        if (server.sends === 1) throw new TypeError('Connection lost')
        return answer
      },
    }
    const { type, prompt } = editorOf(lossy)
    type('First')
    await vi.advanceTimersByTimeAsync(700)
    type('First, and more')
    server.tellAll()
    expect(prompt()).toEqual({ en: 'First, and more' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'First, and more' })
  })

  it('shows another author’s change at once, and keeps ours beside it', async () => {
    const { server, transport } = fakeServer()
    const { sync, type } = editorOf(transport)
    const theirs = setField(start, () => 'theirs', {
      flow: 'main',
      block: 'ask',
      path: ['retries'],
      value: 5,
    })
    if ('refused' in theirs) throw new Error('refused')
    type('Mine')
    server.take([theirs], 0)
    server.tellAll()
    expect(sync.replica().shown.flows.main?.blocks.ask).toMatchObject({ retries: 5, prompt: { en: 'Mine' } })
    await vi.advanceTimersByTimeAsync(3000)
    expect(server.document().flows.main?.blocks.ask).toMatchObject({ retries: 5, prompt: { en: 'Mine' } })
  })

  it('never overwrites what another author wrote in the same field: both values are kept to choose from', async () => {
    const { server, transport } = fakeServer()
    const { sync, type, prompt, kept } = editorOf(transport)
    server.take([typed(start, 'Theirs')], 0)
    type('Mine')
    await vi.advanceTimersByTimeAsync(3000)
    expect(server.document().flows.main?.blocks.ask?.prompt).toEqual({ en: 'Theirs' })
    expect(prompt()).toEqual({ en: 'Theirs' })
    expect(sync.saveState()).toEqual({ state: 'conflict', refused: 1 })
    const [refused] = sync.replica().refused
    expect(refused?.conflicts[0]).toMatchObject({
      mine: 'Mine',
      theirs: 'Theirs',
      block: 'ask',
      language: 'en',
    })
    // It outlives the tab, until its author decides.
    expect(kept.at(-1)).toEqual([refused?.change])
    sync.settle(refused?.change.id ?? '')
    expect(kept.at(-1)).toEqual([])
  })

  it('sends what was done in a day without a network in portions', async () => {
    const { server, transport } = fakeServer()
    const portions: number[] = []
    const counted: DraftTransport = {
      ...transport,
      send(changes, after) {
        portions.push(changes.length)
        return transport.send(changes, after)
      },
    }
    const waiting: Change[] = []
    let document = start
    for (let i = 0; i < 450; i++) {
      const change = typed(document, `Text ${i}`)
      const applied = applyChange(document, change)
      if (applied.ok) document = applied.document
      waiting.push(change)
    }
    const { sync } = editorOf(counted, waiting)
    await vi.advanceTimersByTimeAsync(1000)
    expect(portions).toEqual([200, 200, 50])
    expect(server.document()).toEqual(document)
    expect(sync.saveState().state).toBe('saved')
  })
})
