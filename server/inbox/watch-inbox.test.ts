import { expect, it } from 'vitest'
import { watchConversation, watchInbox } from '#server/inbox/watch-inbox.ts'
import { inboxOf } from '#server/testing/inbox.ts'
import { testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function watching() {
  const at = await inboxOf(test)
  const [session] = await test.database.sql`select id from sessions where user_id = ${at.ada}`
  const watcher = { person: { id: at.ada }, session: session?.id as string }
  const stop = new AbortController()
  const inbox = watchInbox(test.studio, at.workspace, watcher, {
    since: null,
    locale: 'fr',
    signal: stop.signal,
  })
  const follow = (conversation: string, after = 0) =>
    watchConversation(test.studio, at.workspace, watcher, { conversation, after, signal: stop.signal })
  return { ...at, inbox, follow, stop, inboxApi: at.agent.api.inbox }
}

it('tells an agent who begins to wait, once, and makes them be there, in their language', async () => {
  const { inbox, comes, workspace, ada, inboxApi } = await watching()
  expect((await inbox.next()).value?.news).toEqual({ counts: { waiting: 0, mine: 0 }, arrived: [] })
  const [member] = await test.database
    .sql`select locale, seen_at > now() - interval '1 minute' as fresh from members where user_id = ${ada}`
  expect(member).toEqual({ locale: 'fr', fresh: true })
  const visitor = await comes()
  const arrived = []
  while (arrived.length === 0) arrived.push(...((await inbox.next()).value?.news.arrived ?? []))
  expect(arrived).toMatchObject([{ id: visitor.id, mine: false, botName: 'help', text: 'A price' }])
  await inboxApi.take.mutate({ workspace, conversation: visitor.id })
  const taken = (await inbox.next()).value?.news
  expect(taken).toMatchObject({ counts: { waiting: 0, mine: 1 }, arrived: [] })
})

it('tells whoever is handed a conversation, and by whom; not who hands it on, nor who takes it over', async () => {
  const { inbox, comes, workspace, ada, bob, other, inboxApi } = await watching()
  const about = { workspace, conversation: (await comes()).id }
  await other.api.inbox.take.mutate(about)
  await other.api.inbox.say.mutate({ ...about, key: crypto.randomUUID(), said: { text: 'Ada knows' } })
  await inbox.next()
  await other.api.inbox.handOn.mutate({ ...about, to: ada, from: bob })
  const arrived: unknown[] = []
  const until = async (mine: number) => {
    for (;;) {
      const news = (await inbox.next()).value!.news
      arrived.push(...news.arrived)
      if (news.counts.mine === mine) return
    }
  }
  await until(1)
  expect(arrived).toMatchObject([{ id: about.conversation, mine: true, handedBy: 'Bob' }])
  await inboxApi.handOn.mutate({ ...about, to: bob, from: ada })
  await until(0)
  await inboxApi.handOn.mutate({ ...about, to: ada, from: bob })
  await until(1)
  expect(arrived).toHaveLength(1)
})

it('calls nobody for a team that is not theirs', async () => {
  const { inbox, comes, workspace, ada, other, browser } = await watching()
  await inbox.next()
  await other.api.inbox.setDuty.mutate({ workspace, available: true })
  await browser.api.members.setTeams.mutate({ workspace, person: ada, teams: ['support'] })
  await comes()
  const news = []
  while (news.at(-1)?.counts.waiting !== 1) news.push((await inbox.next()).value!.news)
  expect(news.flatMap(({ arrived }) => arrived)).toEqual([])
})

it('tells what is said in a conversation from where one was, who types, and how it stands', async () => {
  const { follow, comes, workspace, inboxApi, stop } = await watching()
  const visitor = await comes()
  const { head } = await inboxApi.open.query({ workspace, conversation: visitor.id })
  const news = follow(visitor.id, head.seq)
  expect((await news.next()).value?.news).toMatchObject({
    type: 'entries',
    entries: [],
    head: { owner: 'nobody' },
  })
  await visitor.say('<img src=x onerror=alert(1)>')
  expect((await news.next()).value?.news).toMatchObject({
    entries: [{ type: 'message', message: { role: 'contact', text: '<img src=x onerror=alert(1)>' } }],
  })
  await visitor.signal({ typing: true })
  expect((await news.next()).value?.news).toEqual({ type: 'typing' })
  await visitor.signal({ seen: head.seq })
  expect((await news.next()).value?.news).toMatchObject({ entries: [], head: { seen: head.seq } })
  await test.database.sql`delete from conversations where id = ${visitor.id}`
  test.studio.bus.publish(`conversation:${visitor.id}`, { type: 'turn' })
  expect((await news.next()).value?.news).toEqual({ type: 'gone' })
  stop.abort()
})

it('the visitor hears which agent is writing', async () => {
  const { comes, workspace, inboxApi } = await watching()
  const visitor = await comes()
  const about = { workspace, conversation: visitor.id }
  await inboxApi.take.mutate(about)
  const stream = await test.browser().fetch(`/api/v1${visitor.path}/events`, {
    headers: { authorization: `Bearer ${visitor.token}` },
  })
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const until = async (text: string) => {
    while (!heard.includes(text)) heard += (await reader.read()).value ?? ''
  }
  await until('"agent":{"name":"Ada"}')
  await inboxApi.typing.mutate(about)
  await until('{"role":"agent","typing":true,"name":"Ada"}')
  await reader.cancel()
})
