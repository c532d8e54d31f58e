import { describe, expect, it } from 'vitest'
import { contactName } from '#flow/text/contact-name.ts'
import { rollUpLatest } from '#server/insights/roll-up.ts'
import { handingOver } from '#server/testing/bots.ts'
import { inboxOf } from '#server/testing/inbox.ts'
import { joined } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'
import { eventually } from '#test/eventually.ts'

const test = testStudio()

/** A conversation that waits, and what two agents can do about it. */
async function waiting(document = handingOver()) {
  const at = await inboxOf(test, document)
  const visitor = await at.comes()
  const about = { workspace: at.workspace, conversation: visitor.id }
  const said = async () =>
    (await visitor.read()).messages.flatMap(({ role, type, text, author }) =>
      role === 'contact' ? [] : [type === 'text' ? `${author ?? role}: ${text}` : `${author} ${type}`],
    )
  return {
    ...at,
    visitor,
    about,
    ada: { ...about, id: at.ada, api: at.agent.api.inbox },
    bob: { ...about, id: at.bob, api: at.other.api.inbox },
    said,
  }
}
const list = (
  inbox: { workspace: string; api: Awaited<ReturnType<typeof waiting>>['ada']['api'] },
  view: 'waiting' | 'mine' | 'open' | 'closed',
) => inbox.api.list.query({ workspace: inbox.workspace, view })
let n = 0
const key = () => `key-${String(n++).padStart(8, '0')}`

describe('who waits for a human', () => {
  it('is in the queue with what they said, and is told their place in the line', async () => {
    const { ada, visitor, ...at } = await waiting()
    expect(visitor.handed.conversation).toMatchObject({ status: 'human', waiting: { place: 1 } })
    const second = await at.comes()
    expect(second.handed.conversation.waiting).toEqual({ place: 2 })
    const { rows, next } = await list(ada, 'waiting')
    expect(next).toBeNull()
    expect(rows.map(({ id }) => id)).toEqual([visitor.id, second.id])
    expect(rows[0]).toMatchObject({
      ...{ owner: 'nobody', agent: null, team: 'sales', unread: true, bot: { name: 'help' } },
      last: { kind: 'answer', text: 'A price' },
    })
    const { waitingSince, until } = rows[0]!
    expect(new Date(until!).getTime() - new Date(waitingSince!).getTime()).toBe(60_000)
    expect(await ada.api.counts.query(ada)).toEqual({ waiting: 2, mine: 0 })
  })

  it('goes on by the exit "nobody" when nobody takes them in time, and at once when nobody is there', async () => {
    const { ada, visitor, ...at } = await waiting()
    test.pass(61_000)
    await eventually(async () =>
      expect((await visitor.read()).messages.at(-1)?.text).toBe('Nobody is there.'),
    )
    expect((await list(ada, 'waiting')).rows).toEqual([])
    expect((await list(ada, 'closed')).rows).toMatchObject([{ id: visitor.id, status: 'ended' }])
    await ada.api.setDuty.mutate({ workspace: ada.workspace, available: false })
    expect((await at.comes()).handed.messages.at(-1)?.text).toBe('Nobody is there.')
    expect((await list(ada, 'closed')).rows).toHaveLength(1)
  })

  it('waits for their own team alone; whoever is in no team answers for all', async () => {
    const { ada, browser, ...at } = await waiting()
    const teams = (names: string[]) =>
      browser.api.members.setTeams.mutate({ workspace: ada.workspace, person: ada.id, teams: names })
    await teams(['support'])
    expect((await at.comes()).handed.messages.at(-1)?.text).toBe('Nobody is there.')
    await teams(['support', 'sales'])
    expect((await at.comes()).handed.conversation.status).toBe('human')
  })

  it('is taken by exactly one of two agents, and the other is told who', async () => {
    const { ada, bob, visitor, said } = await waiting()
    const came = await Promise.all([problemOf(ada.api.take.mutate(ada)), problemOf(bob.api.take.mutate(bob))])
    expect([...came].sort()).toEqual(['no problem', 'notYours'])
    const [winner, loser] = came[0] === 'no problem' ? [ada, bob] : [bob, ada]
    const refused = await loser.api.take.mutate(loser).catch((error) => error.data.details)
    const name = winner === ada ? 'Ada' : 'Bob'
    expect(refused).toMatchObject({ by: name })
    expect(await said()).toContain(`${name} joined`)
    expect((await visitor.read()).conversation).toMatchObject({ agent: { name } })
    expect((await list(loser, 'mine')).rows).toEqual([])
    expect((await list(winner, 'mine')).rows).toMatchObject([
      { id: visitor.id, agent: { name }, unread: true },
    ])
    expect(await problemOf(winner.api.take.mutate(winner))).toBe('no problem')
  })
})

describe('an agent', () => {
  it('answers, once however often it was sent, and the visitor stops waiting', async () => {
    const { ada, visitor, said } = await waiting()
    expect(await problemOf(ada.api.say.mutate({ ...ada, key: key(), said: { text: 'Hi' } }))).toBe('notYours')
    await ada.api.take.mutate(ada)
    expect(await ada.api.counts.query(ada)).toEqual({ waiting: 0, mine: 1 })
    const once = key()
    const hello = { ...ada, key: once, said: { text: '<b>Hi</b> **you**' } }
    await Promise.all([ada.api.say.mutate(hello), ada.api.say.mutate(hello)])
    expect((await said()).slice(-2)).toEqual(['Ada joined', 'Ada: <b>Hi</b> **you**'])
    expect(await ada.api.counts.query(ada)).toEqual({ waiting: 0, mine: 0 })
    await visitor.say('Thanks')
    expect(await ada.api.counts.query(ada)).toEqual({ waiting: 0, mine: 1 })
  })

  it('reads what was collected, and nothing more is unread once it was seen', async () => {
    const { ada, visitor } = await waiting()
    await ada.api.take.mutate(ada)
    const open = await ada.api.open.query(ada)
    expect(open).toMatchObject({
      ...{ note: 'A price', team: 'sales', more: false, collected: { need: 'A price' } },
      head: { owner: 'human', agent: { name: 'Ada' }, until: null },
    })
    const lines = open.entries.map((entry) => (entry.type === 'message' ? entry.message.text : entry.type))
    expect(lines).toEqual(['What do you need?', 'A price', 'One moment.', 'event', 'event'])
    await ada.api.seen.mutate({ ...ada, seq: open.head.seq })
    expect((await list(ada, 'mine')).rows[0]?.unread).toBe(false)
    await visitor.say('And?')
    expect((await list(ada, 'mine')).rows[0]).toMatchObject({ unread: true, last: { text: 'And?' } })
  })

  it('notes what only the team reads', async () => {
    const { ada, bob, visitor } = await waiting()
    await bob.api.note.mutate({ ...bob, text: 'A good customer' })
    expect((await ada.api.open.query(ada)).entries.at(-1)).toMatchObject({
      type: 'note',
      author: 'Bob',
      text: 'A good customer',
    })
    expect(JSON.stringify(await visitor.read())).not.toContain('good customer')
  })

  it('hands on to another, who then answers alone', async () => {
    const { ada, bob, said } = await waiting()
    await ada.api.take.mutate(ada)
    await ada.api.say.mutate({ ...ada, key: key(), said: { text: 'I ask Bob' } })
    await ada.api.seen.mutate({ ...ada, seq: (await ada.api.open.query(ada)).head.seq })
    await ada.api.handOn.mutate({ ...ada, to: bob.id, from: ada.id })
    expect((await said()).at(-1)).toBe('Bob joined')
    // Also what its visitor does not wait for just now calls whoever has it now, until they look.
    expect(await bob.api.counts.query(bob)).toEqual({ waiting: 0, mine: 1 })
    const [line] = (await list(bob, 'mine')).rows
    expect(line).toMatchObject({
      unread: true,
      waitingSince: null,
      last: { by: { id: ada.id, name: 'Ada' } },
    })
    await bob.api.seen.mutate({ ...bob, seq: (await bob.api.open.query(bob)).head.seq })
    expect(await bob.api.counts.query(bob)).toEqual({ waiting: 0, mine: 0 })
    expect((await list(bob, 'mine')).rows[0]?.unread).toBe(false)
    expect(await problemOf(ada.api.say.mutate({ ...ada, key: key(), said: { text: 'Hi' } }))).toBe('notYours')
    expect(await problemOf(ada.api.handOn.mutate({ ...ada, to: ada.id, from: ada.id }))).toBe('notYours')
    await bob.api.say.mutate({ ...bob, key: key(), said: { text: 'Bob here' } })
    expect((await said()).at(-1)).toBe('Bob: Bob here')
  })

  it('hands back at a chosen block, and the bot goes on there; to a block that is not there, nothing happens', async () => {
    const { ada, visitor, said } = await waiting()
    await ada.api.take.mutate(ada)
    const { here, flows } = await ada.api.places.query(ada)
    expect(here).toEqual({ flow: 'main', block: 'human' })
    expect(flows[0]?.blocks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['need', 'human', 'after', 'alone']),
    )
    const to = (block: string) => ({ ...ada, to: { flow: 'main', block } })
    expect(await problemOf(ada.api.handBack.mutate(to('gone')))).toBe('notFound')
    await ada.api.handBack.mutate(to('need'))
    expect((await said()).slice(-2)).toEqual(['Ada left', 'bot: What do you need?'])
    expect((await visitor.read()).conversation).toEqual({ id: visitor.id, status: 'active', locale: 'en' })
    expect((await visitor.say('Two prices')).messages.at(-1)?.text).toBe('One moment.')
  })

  it('is told before what handing back comes to, and after what it came to', async () => {
    const { ada, visitor } = await waiting()
    await ada.api.take.mutate(ada)
    expect(await ada.api.ahead.query(ada)).toEqual({ status: 'active', says: 'Back with me.' })
    const to = { flow: 'main', block: 'alone' }
    expect(await ada.api.ahead.query({ ...ada, to })).toEqual({ status: 'ended', says: 'Nobody is there.' })
    expect(await problemOf(ada.api.ahead.query({ ...ada, to: { ...to, block: 'gone' } }))).toBe('notFound')
    expect(await ada.api.handBack.mutate({ ...ada, to })).toEqual({ status: 'ended' })
    expect((await visitor.read()).conversation.status).toBe('ended')
    expect(await ada.api.ahead.query(ada)).toEqual({ status: 'ended', says: null })
  })

  it('is told that it ends where the author drew nothing behind “Handled”, and that what is put back waits', async () => {
    const open = handingOver()
    delete open.flows.main?.edges.human?.handled
    const { ada, visitor } = await waiting(open)
    await ada.api.take.mutate(ada)
    expect(await ada.api.putBack.mutate(ada)).toEqual({ status: 'human' })
    await ada.api.take.mutate(ada)
    expect(await ada.api.ahead.query(ada)).toEqual({ status: 'ended', says: null })
    expect((await visitor.read()).conversation.status).toBe('human')
    expect(await ada.api.handBack.mutate(ada)).toEqual({ status: 'ended' })
  })

  it('closes, and nobody says anything after', async () => {
    const { ada, visitor } = await waiting()
    await ada.api.take.mutate(ada)
    await ada.api.close.mutate(ada)
    expect((await visitor.read()).conversation.status).toBe('ended')
    expect(await problemOf(ada.api.say.mutate({ ...ada, key: key(), said: { text: 'Oh' } }))).toBe(
      'conversationEnded',
    )
    expect(await problemOf(ada.api.take.mutate(ada))).toBe('conversationEnded')
    expect((await list(ada, 'closed')).rows).toMatchObject([{ id: visitor.id, agent: { name: 'Ada' } }])
  })

  it('puts back into the queue, where the time to wait begins anew', async () => {
    const { ada, visitor, said } = await waiting()
    await ada.api.take.mutate(ada)
    test.pass(3_600_000)
    await ada.api.putBack.mutate(ada)
    expect((await said()).at(-1)).toBe('Ada left')
    expect((await list(ada, 'waiting')).rows).toMatchObject([{ id: visitor.id, agent: null }])
    test.pass(61_000)
    await eventually(async () => expect((await said()).at(-1)).toBe('bot: Nobody is there.'))
  })

  it('who leaves the workspace, or may only read from now on, leaves nobody without an answer', async () => {
    const { ada, bob, browser, visitor, ...at } = await waiting()
    const second = await at.comes()
    await ada.api.take.mutate(ada)
    await bob.api.take.mutate({ ...bob, conversation: second.id })
    await browser.api.members.remove.mutate({ workspace: ada.workspace, person: ada.id })
    await browser.api.members.setRole.mutate({ workspace: ada.workspace, person: bob.id, role: 'viewer' })
    const { rows } = await browser.api.inbox.list.query({ workspace: ada.workspace, view: 'waiting' })
    expect(rows.map(({ id }) => id).sort()).toEqual([visitor.id, second.id].sort())
  })

  it('sends a file, to this visitor alone', async () => {
    const { ada, agent, visitor, ...at } = await waiting()
    await ada.api.take.mutate(ada)
    const send = (id: string, bytes: string) =>
      agent.fetch(`/api/studio/sent?workspace=${ada.workspace}&conversation=${id}&name=quote.txt`, {
        method: 'POST',
        body: bytes,
      })
    const sent = await send(visitor.id, 'A quote of 12 euros')
    expect(sent.status).toBe(201)
    const { id, url } = (await sent.json()) as { id: string; url: string }
    await ada.api.say.mutate({ ...ada, key: key(), said: { file: id } })
    expect((await visitor.read()).messages.at(-1)).toMatchObject({
      role: 'agent',
      type: 'file',
      name: 'quote.txt',
      author: 'Ada',
      url,
    })
    expect((await send((await at.comes()).id, 'x')).status).toBe(409)
    expect((await send(visitor.id, '<script>')).status).toBe(422)
    expect(
      await problemOf(ada.api.say.mutate({ ...ada, key: key(), said: { file: ada.conversation } })),
    ).toBe('wrongValue')
  })
})

it('a human who took it from the bot is not talked over, and gives back what was asked', async () => {
  const { ada, bot: _, ...at } = await waiting()
  const asked = await at.comes(null)
  const mine = { ...ada, conversation: asked.id }
  await ada.api.take.mutate(mine)
  expect((await asked.say('A price')).messages.map(({ role }) => role)).toEqual(['contact'])
  await ada.api.handBack.mutate(mine)
  expect((await asked.read()).messages.at(-1)).toMatchObject({ role: 'bot', text: 'What do you need?' })
  expect((await asked.say('A price')).conversation.status).toBe('human')
})

it('a workspace that is not theirs holds nothing for an agent', async () => {
  const { ada, browser, workspace } = await waiting()
  const stranger = await joined(test, { browser, workspace }, 'agent', 'Eve')
  const own = await stranger.api.workspaces.create.mutate({ name: 'Elsewhere' })
  const foreign = { workspace: own.workspace, conversation: ada.conversation }
  const { inbox } = stranger.api
  for (const ask of [
    () => inbox.open.query(foreign),
    () => inbox.take.mutate(foreign),
    () => inbox.note.mutate({ ...foreign, text: 'x' }),
    () => inbox.close.mutate(foreign),
    () => inbox.places.query(foreign),
  ]) {
    expect(await problemOf(ask())).toBe('notFound')
  }
})

it('searches who they are and what they wrote, counted or not, and lists by bot', async () => {
  const { ada, visitor, bot, ...at } = await waiting()
  const { sql } = test.database
  const second = await at.comes('Un prix élevé')
  await sql`update contacts set facts = '{"name": "Élodie Durand"}' where id = (
    select contact_id from conversations where id = ${second.id})`
  const found = async (asked: { search?: string; bot?: string }) => {
    const { rows } = await ada.api.list.query({ workspace: ada.workspace, view: 'waiting', ...asked })
    return rows.map(({ id }) => id)
  }
  const finds = async () => {
    expect(await found({ search: 'durand elo' })).toEqual([second.id])
    expect(await found({ search: 'a PRICE' })).toEqual([visitor.id])
    expect(await found({ search: 'pri' })).toEqual([visitor.id, second.id])
    expect(await found({ search: 'ELEVE' })).toEqual([second.id])
    expect(await found({ search: 'name' })).toEqual([])
    expect(await found({ search: '& | !' })).toEqual([])
  }
  await finds()
  await rollUpLatest(sql)
  await finds()
  expect(await found({ bot })).toEqual([visitor.id, second.id])
  expect(await found({ bot: ada.conversation })).toEqual([])
})

it('finds what is far behind in a list', async () => {
  const { ada, visitor, workspace } = await waiting()
  const { sql } = test.database
  await visitor.say('Zanzibar')
  await rollUpLatest(sql)
  await sql`insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, status, owner, started_at, inbox_at, waiting_since)
    select workspace_id, gen_random_uuid(), bot_id, version_id, contact_id, channel, locale, status, owner, started_at, inbox_at, waiting_since - interval '1 hour'
    from conversations, generate_series(1, 2100) where id = ${visitor.id}`
  await sql`insert into conversation_states (workspace_id, conversation_id, seq, state, updated_at)
    select c.workspace_id, c.id, s.seq, s.state, s.updated_at from conversations c, conversation_states s
    where s.conversation_id = ${visitor.id} and c.id <> ${visitor.id}`
  const { rows } = await ada.api.list.query({ workspace, view: 'waiting', search: 'zanzi' })
  expect(rows.map(({ id }) => id)).toEqual([visitor.id])
})

it('calls a contact the same wherever it is named: by what is known, by what they told, or by a number', async () => {
  const { ada, visitor, bot, browser, workspace } = await waiting()
  const { sql } = test.database
  const faces = async () => {
    const { rows } = await list(ada, 'waiting')
    const contacts = await browser.api.contacts.list.query({ workspace, after: null })
    const [one] = contacts.rows
    const known = await browser.api.contacts.get.query({ workspace, contact: one?.id ?? '' })
    const results = await browser.api.insights.conversations.query({ workspace, bot })
    const seen = [
      rows[0]?.contact,
      (await ada.api.open.query(ada)).contact,
      one,
      known.contact,
      results.conversations[0]?.contact,
    ]
    return new Set(seen.map((face) => face && contactName(face, 'en')))
  }
  const { rows } = await list(ada, 'waiting')
  const id = rows[0]?.contact.id ?? ''
  expect(await faces()).toEqual(new Set([`Visitor ${id.slice(-4).toUpperCase()}`]))
  await sql`update conversation_states set state = jsonb_set(state::jsonb, '{variables,prénom}', '"Zoé"') where conversation_id = ${visitor.id}`
  expect(await faces()).toEqual(new Set(['Zoé']))
  await sql`update contacts set facts = '{"Nom complet": "Élodie Durand"}' where id = ${id}`
  expect(await faces()).toEqual(new Set(['Élodie Durand']))
})

it('keeps canned replies, each under its own name', async () => {
  const { agent, workspace } = await inboxOf(test)
  const { cannedReplies } = agent.api
  const { id } = await cannedReplies.create.mutate({
    workspace,
    name: 'hours',
    texts: { '': 'Open from **9** to 6.', fr: ' Ouvert de **9** à 18 h. ', en: ' ' },
  })
  expect(await problemOf(cannedReplies.create.mutate({ workspace, name: 'hours', texts: { en: 'x' } }))).toBe(
    'nameTaken',
  )
  expect((await cannedReplies.list.query({ workspace }))[0]?.texts).toEqual({
    '': 'Open from **9** to 6.',
    fr: 'Ouvert de **9** à 18 h.',
  })
  const wrong: { [language: string]: string }[] = [{}, { fr: '  ' }, { klingon: 'Qapla’' }]
  for (const texts of wrong)
    expect(await problemOf(cannedReplies.create.mutate({ workspace, name: 'x', texts }))).toBe('badInput')
  expect(await cannedReplies.languages.query({ workspace })).toEqual(['en', 'fr'])
  const other = await cannedReplies.create.mutate({ workspace, name: 'bye', texts: { en: 'Bye' } })
  expect(
    await problemOf(cannedReplies.update.mutate({ workspace, ...other, name: 'hours', texts: { en: 'x' } })),
  ).toBe('nameTaken')
  await cannedReplies.update.mutate({ workspace, id, name: 'opening', texts: { '': 'Always' } })
  await cannedReplies.remove.mutate({ workspace, ...other })
  expect(await cannedReplies.list.query({ workspace })).toEqual([
    { id, name: 'opening', texts: { '': 'Always' } },
  ])
  expect(await problemOf(cannedReplies.remove.mutate({ workspace, ...other }))).toBe('notFound')
})
