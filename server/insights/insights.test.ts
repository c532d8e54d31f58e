import { beforeEach, describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { answersOf } from '#server/insights/answers.ts'
import { botFigures } from '#server/insights/bot-figures.ts'
import type { ConversationsAsked } from '#server/insights/conversations.ts'
import { conversationsOf } from '#server/insights/conversations.ts'
import { answersCsv, answersJson } from '#server/insights/export-answers.ts'
import { figuresOf } from '#server/insights/figures.ts'
import { rollUpLatest } from '#server/insights/roll-up.ts'
import { readTranscript } from '#server/insights/transcript.ts'
import { testLive } from '#server/testing/live.ts'

const live = testLive()
let id = ''
let version = ''

const list = (asked: Partial<ConversationsAsked> = {}) =>
  conversationsOf(live.database, live.workspace, { bot: id, period: 'all', ...asked }, { limit: 50 })
const ids = async (asked: Partial<ConversationsAsked> = {}) =>
  (await list(asked)).conversations.map((one) => one.id)
const figures = (period: 'all' | number = 7) => figuresOf(live.database, live.workspace, { bot: id, period })
const amongBots = async () =>
  (await botFigures(live.database, live.workspace, { period: 7 })).find(({ bot }) => bot === id)
const count = () => rollUpLatest(live.database.sql)

/** Asks a name, then whether to buy; a sale is a goal. */
function shop() {
  return bot({
    languages: ['en', 'fr'],
    timeZone: 'Europe/Paris',
    variables: { plan: 'text', name: 'text', 'contact.email': 'text', 'bot.brand': { type: 'text' } },
    flows: {
      main: flow('Main')
        .block('name', 'askText', { prompt: { en: 'Name?', fr: 'Nom ?' }, save: 'name' }, 'buy')
        .block('buy', 'choice', {
          prompt: { en: 'Buy?', fr: 'Acheter ?' },
          save: 'plan',
          retries: 0,
          options: [
            { id: 'yes', label: { en: 'Yes, please', fr: 'Oui' }, to: 'email' },
            { id: 'no', label: { en: 'No', fr: 'Non' }, to: 'bye' },
          ],
        })
        .block(
          'email',
          'askEmail',
          { prompt: { en: 'Mail?', fr: 'E-mail ?' }, save: 'contact.email' },
          'sold',
        )
        .block('sold', 'goal', { goal: 'sale', value: '10' }, 'bye')
        .block('bye', 'end', {}),
    },
  })
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

beforeEach(async () => {
  ;({ bot: id, version } = await live.publish(shop()))
})

/** A conversation in which this is said. */
async function talk(...answers: (string | object)[]): Promise<string> {
  // No two begin in the same millisecond: the order of their lists is by time.
  live.pass(1)
  const begun = await live.begin({ locale: answers.length > 2 ? 'fr' : 'en' })
  for (const answer of answers) await begun.say(answer)
  return begun.id
}

describe('conversations', () => {
  it('are there at once, the latest first, page by page', async () => {
    const all = [await talk(), await talk('Ada'), await talk('Bob', { choice: 'no' })].reverse()
    expect(await ids()).toEqual(all)
    await count()
    const asked = { bot: id, period: 'all' as const }
    const first = await conversationsOf(live.database, live.workspace, asked, { limit: 2 })
    expect(first.conversations.map((one) => one.id)).toEqual(all.slice(0, 2))
    const rest = await conversationsOf(live.database, live.workspace, asked, { limit: 2, after: first.next! })
    expect(rest.conversations.map((one) => one.id)).toEqual(all.slice(2))
    expect(rest.next).toBeNull()
  })

  it('are found by each filter', async () => {
    const asking = await talk('Élodie Dupré')
    const done = await talk('Bob', { choice: 'no' })
    const sold = await talk('Ada', { choice: 'yes' }, 'ada.lovelace@example.org')
    const lost = await talk('Eve', 'perhaps')
    await count()
    expect(await ids({ state: 'open' })).toEqual([asking])
    expect(await ids({ state: 'completed' })).toEqual([sold, done])
    expect(await ids({ state: 'lost' })).toEqual([lost])
    expect(await ids({ state: 'human' })).toEqual([])
    expect(await ids({ goal: 'sale' })).toEqual([sold])
    expect(await ids({ locale: 'fr' })).toEqual([sold])
    expect(await ids({ version })).toHaveLength(4)
    expect(await ids({ version: asking })).toEqual([])
    expect(await ids({ at: { flow: 'main', block: 'buy', port: '' } })).toEqual([asking])
    expect(await ids({ at: { flow: 'main', block: 'buy', port: 'gaveUp' } })).toEqual([lost])
    expect(await ids({ period: 1 })).toHaveLength(4)
    for (const search of ['elodie', 'ÉLODIE dup', 'dupre  elo'])
      expect(await ids({ search }), search).toEqual([asking])
    for (const search of ['lovelace', 'ada.lovelace@example.org', 'EXAMPLE', 'oui'])
      expect(await ids({ search }), search).toEqual([sold])
    for (const search of ['nobody', "'; drop table events; --", ':*', '\\', '!!'])
      expect(await ids({ search }), search).toEqual([])
  })

  it('that are left at a question are lost after half an hour, until they come back', async () => {
    live.pass(-40 * 60_000)
    const late = await live.begin()
    live.pass(40 * 60_000)
    await count()
    expect(await ids({ state: 'lost' })).toEqual([late.id])
    expect((await figures()).totals).toMatchObject({ begun: 1, lost: 1, open: 0, answered: 0 })
    expect(await amongBots()).toMatchObject({ begun: 1, lost: 1 })
    await late.say('Ada')
    await count()
    expect(await ids({ state: 'open' })).toEqual([late.id])
    expect((await figures()).totals).toMatchObject({ begun: 1, lost: 0, open: 1, answered: 1 })
    expect(await amongBots()).toMatchObject({ begun: 1, lost: 0 })
  })

  it('are not shown to other bots and workspaces', async () => {
    const mine = await talk('Ada')
    const other = await live.publish(shop(), { slug: 'other' })
    const asked = { bot: other.bot, conversation: mine }
    await expect(readTranscript(live.database, live.workspace, asked)).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(list({ bot: mine })).rejects.toMatchObject({ code: 'notFound' })
  })
})

it('a transcript says what was said, and the way it took', async () => {
  const sold = await talk('Ada', { choice: 'yes' }, 'ada@example.org')
  const read = await readTranscript(live.database, live.workspace, { bot: id, conversation: sold })
  expect(read.messages.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    'bot: Nom ?',
    'contact: Ada',
    'bot: Acheter ?',
    'contact: Oui',
    'bot: E-mail ?',
    'contact: ada@example.org',
  ])
  const way = read.happenings.flatMap(({ path }) => path.map(({ block, port }) => `${block} ${port ?? ''}`))
  expect(way.join(', ')).toBe(
    'start next, name , name next, buy , buy yes, email , email next, sold next, bye ',
  )
  expect(read.happenings.filter(({ kind }) => kind === 'track')).toMatchObject([{ about: 'sale' }])
})

it('figures follow conversations to where they stand', async () => {
  await talk('Ada')
  await talk('Bob', { choice: 'no' })
  await talk('Eve', { choice: 'yes' }, 'eve@example.org')
  await count()
  const { totals, places, goals, versions, days, before } = await figures()
  expect(totals).toEqual({ begun: 3, answered: 3, handedOff: 0, open: 1, human: 0, completed: 2, lost: 0 })
  expect(goals).toEqual([{ goal: 'sale', reached: 1, times: 1, value: 10, before: 0 }])
  expect(versions).toEqual([{ id: version, number: 1, begun: 3 }])
  expect(days).toHaveLength(7)
  expect(days.at(-1)).toMatchObject(totals)
  expect(before).toBeNull()
  const at = (block: string, port = '') => places.find((one) => one.block === block && one.port === port)
  expect(at('buy')).toMatchObject({ reached: 3, open: 1, completed: 0 })
  expect(at('buy', 'yes')).toMatchObject({ reached: 1, open: 0 })
  expect(at('bye')).toMatchObject({ reached: 2, completed: 2 })
})

describe('collected answers', () => {
  it('are a row for each conversation, in the order in which they are asked', async () => {
    await talk('Ada', { choice: 'yes' }, 'ada@example.org')
    const asked = { bot: id, period: 'all' as const }
    const { columns, rows } = await answersOf(live.database, live.workspace, asked, { limit: 10 })
    expect(columns.map(({ name }) => name)).toEqual(['name', 'plan', 'contact.email'])
    expect(rows.map(({ values }) => values)).toEqual([['Ada', 'Oui', 'ada@example.org']])
  })

  it('leave as CSV in which nothing is a formula, and as JSON', async () => {
    await talk('=HYPERLINK("x")')
    await talk('two\nlines; "quoted"')
    const asked = { bot: id, period: 'all' as const }
    const how = { separator: ';' as const, locale: 'fr' as const }
    const csv = await textOf(await answersCsv(live.database, live.workspace, asked, how))
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe('\ufeffconversation;début;état;langue;version;name;plan;contact.email')
    expect(lines[1]).toMatch(
      /^[0-9a-f-]{36};\d{4}-\d\d-\d\d \d\d:\d\d;en cours;en;1;"'=HYPERLINK\(""x""\)";;$/,
    )
    expect(csv).toContain(';"two\nlines; ""quoted""";;\r\n')
    const json = await textOf(await answersJson(live.database, live.workspace, asked))
    const read = JSON.parse(json)
    expect(read).toMatchObject([
      { state: 'open', version: 1, answers: { name: '=HYPERLINK("x")', plan: null } },
      { answers: { name: 'two\nlines; "quoted"' } },
    ])
  })

  it('are all there when they do not fit into one reading', async () => {
    await live.begin()
    await live.database.sql`
      insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, started_at)
      select workspace_id, gen_random_uuid(), bot_id, version_id, contact_id, channel, locale, started_at
      from conversations, generate_series(1, 2500)`
    await live.database.sql`
      insert into conversation_states (workspace_id, conversation_id, seq, state, updated_at)
      select c.workspace_id, c.id, 1, s.state, now() from conversations c, conversation_states s
      where not exists (select from conversation_states o where o.conversation_id = c.id)`
    const json = await textOf(await answersJson(live.database, live.workspace, { bot: id, period: 'all' }))
    const read = JSON.parse(json) as { conversation: string }[]
    expect(new Set(read.map(({ conversation }) => conversation)).size).toBe(2501)
  })
})
