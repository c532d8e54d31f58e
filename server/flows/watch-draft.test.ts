import { expect, it } from 'vitest'
import { editFlow } from '#server/flows/edit-flow.ts'
import { moveTo } from '#server/flows/presence.ts'
import type { DraftEvent } from '#server/flows/watch-draft.ts'
import { watchDraft } from '#server/flows/watch-draft.ts'
import { setOnline } from '#server/publishing/versions.ts'
import { openBus } from '#server/realtime/bus.ts'
import type { Studio } from '#server/studio.ts'
import { createStudio } from '#server/studio.ts'
import { hello, helloBot, joined, renaming, settled } from '#server/testing/settled.ts'
import { testStudio } from '#server/testing/studio.ts'

const test = testStudio()

/** Another process on the same database. */
async function anotherProcess(): Promise<{ studio: Studio; close: () => Promise<void> }> {
  const bus = await openBus(test.database.sql)
  return { studio: createStudio({ ...test.studio, bus }), close: bus.close }
}

async function opened() {
  const marie = await settled(test)
  const bot = await helloBot(test, marie.workspace)
  const [person] = await marie.browser.api.members.list.query({ workspace: marie.workspace })
  const [signed] = await test.database.sql`select id from sessions`
  return { ...marie, bot, person: person!, session: signed!.id as string }
}

/** Events of a stream until one is as wanted, or it ends. The stream stays open. */
async function until(
  events: AsyncGenerator<{ revision: number; event: DraftEvent }>,
  wanted: (event: DraftEvent) => boolean,
): Promise<DraftEvent[]> {
  const seen: DraftEvent[] = []
  for (;;) {
    const { value } = await events.next()
    if (!value) return seen
    seen.push(value.event)
    if (wanted(value.event)) return seen
  }
}

function watch(
  studio: Studio,
  at: Awaited<ReturnType<typeof opened>>,
  tab: string,
  signal = new AbortController().signal,
) {
  const watcher = { person: at.person, session: at.session }
  return watchDraft(studio, at.workspace, watcher, { bot: at.bot, session: tab, after: 0, signal })
}

it('tells a watcher in another process what was edited, and first what was missed', async () => {
  const at = await opened()
  const other = await anotherProcess()
  const edit = (id: string, block: string) =>
    editFlow(test.studio, at.workspace, at.person, {
      bot: at.bot,
      session: 'tab 1',
      changes: [renaming(hello(), id, id, block)],
      after: 0,
    })
  await edit('missed', 'hello')
  const events = watch(other.studio, at, 'tab 2')
  const first = await events.next()
  expect(first.value).toMatchObject({
    revision: 1,
    event: { type: 'changes', entries: [{ change: { id: 'missed' } }] },
  })
  const seen = until(events, (event) => event.type === 'changes')
  await edit('news', 'who')
  expect((await seen).at(-1)).toMatchObject({
    entries: [{ revision: 2, change: { id: 'news' }, session: 'tab 1' }],
  })
  await events.return()
  await other.close()
})

it('shows who is here and what they have selected, and that they left', async () => {
  const at = await opened()
  const other = await anotherProcess()
  const leaving = new AbortController()
  const theirs = watch(other.studio, at, 'tab 2', leaving.signal)
  await until(theirs, (event) => event.type === 'here')

  const mine = watch(test.studio, at, 'tab 1')
  const here = (wanted: [tab: string, block: string | null][]) =>
    until(mine, (event) => {
      const tabs = event.type === 'here' ? event.tabs.map(({ session, block }) => [session, block]) : []
      return JSON.stringify(tabs) === JSON.stringify(wanted)
    })
  await here([
    ['tab 1', null],
    ['tab 2', null],
  ])
  const selected = { bot: at.bot, session: 'tab 2', flow: 'main', block: 'who' }
  await moveTo(other.studio, at.workspace, at.person, selected)
  await here([
    ['tab 1', null],
    ['tab 2', 'who'],
  ])
  leaving.abort()
  await theirs.return()
  await here([['tab 1', null]])
  await mine.return()
  await other.close()
})

it('forgets a tab that went without a word', async () => {
  const at = await opened()
  await moveTo(test.studio, at.workspace, at.person, {
    bot: at.bot,
    session: 'lost',
    flow: null,
    block: null,
  })
  await test.database.sql`update presences set seen_at = now() - interval '41 seconds'`
  const events = watch(test.studio, at, 'tab 1')
  expect((await events.next()).value).toMatchObject({ event: { type: 'here', tabs: [{ session: 'tab 1' }] } })
  expect(await test.database.sql`select session from presences`).toEqual([{ session: 'tab 1' }])
  await events.return()
})

it('says that the bot is gone, and ends', async () => {
  const at = await opened()
  const events = watch(test.studio, at, 'tab 1')
  await events.next()
  const seen = until(events, ({ type }) => type === 'gone')
  await at.browser.api.bots.throwAway.mutate({ workspace: at.workspace, bot: at.bot })
  expect((await seen).at(-1)).toEqual({ type: 'gone' })
  expect(await events.next()).toMatchObject({ done: true })
})

it('tells what is live as soon as it changes', async () => {
  const at = await opened()
  const events = watch(test.studio, at, 'tab 1')
  const live = (event: DraftEvent) => event.type === 'live' && event.live.online === false
  const seen = until(events, live)
  await setOnline(test.studio, at.workspace, { bot: at.bot, online: false })
  expect((await seen).at(-1)).toMatchObject({ type: 'live', live: { online: false, number: null } })
  await events.return()
})

it('streams over HTTP to who may see it', async () => {
  const at = await opened()
  const pierre = await joined(test, at, 'viewer', 'pierre')
  const input = encodeURIComponent(
    JSON.stringify({ workspace: at.workspace, bot: at.bot, session: 't', after: 0 }),
  )
  const leaving = new AbortController()
  const answer = await pierre.fetch(`/api/trpc/flows.watch?input=${input}`, {
    headers: { accept: 'text/event-stream' },
    signal: leaving.signal,
  })
  expect(answer.headers.get('content-type')).toMatch('text/event-stream')
  const text = answer.body!.pipeThrough(new TextDecoderStream())
  await editFlow(test.studio, at.workspace, at.person, {
    bot: at.bot,
    session: 'tab 1',
    changes: [renaming(hello(), 'c1', 'Welcome')],
    after: 0,
  })
  let read = ''
  for await (const part of text as unknown as AsyncIterable<string>) {
    read += part
    if (read.includes('\nid: 1')) break
  }
  expect(read).toMatch(/data: \{"type":"changes","entries":\[\{"revision":1.*\nid: 1/)
  leaving.abort()
  // Its tab is here no longer.
  await expect.poll(() => test.database.sql`select session from presences`).toEqual([])

  const stranger = test.browser()
  const refused = await stranger.fetch(`/api/trpc/flows.watch?input=${input}`, {
    headers: { accept: 'text/event-stream' },
  })
  expect(await refused.text()).toMatch('signedOut')
})
