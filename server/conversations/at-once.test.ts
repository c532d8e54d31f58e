import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#db/new-id.ts'
import { dataRows, dataTables } from '#db/schema/tables.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { advance } from '#server/conversations/advance.ts'
import { said, testLive } from '#server/testing/live.ts'

const live = testLive()
const rows = async () => {
  const found = await live.database.db.select({ values: dataRows.values }).from(dataRows)
  return found.map(({ values }) => values)
}

/** Asks a name and keeps it, once whatever its case, with the town that was said after it. */
function register(): FlowDocument {
  const write = (town: string) => ({
    operation: 'upsert',
    table: 'people',
    match: [{ column: 'name', value: '{{ name }}', ignore: 'case' }],
    values: town ? [{ column: 'town', value: town }] : [],
  })
  return bot({
    languages: ['en'],
    variables: { name: 'text', town: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('name', 'askText', { prompt: { en: 'Name?' }, save: 'name' }, 'add')
        .block('add', 'table', write(''), { done: 'town', error: 'broken' })
        .block('town', 'askText', { prompt: { en: 'Town?' }, save: 'town' }, 'fill')
        .block('fill', 'table', write('{{ town }}'), { done: 'thanks', error: 'broken' })
        .block('thanks', 'message', { bubbles: [{ en: 'Thanks.' }] }, 'name')
        .block('broken', 'message', { bubbles: [{ en: 'That did not work.' }] }, 'name'),
    },
  })
}

beforeEach(async () => {
  await live.publish(register())
  const columns = ['name', 'town', 'note'].map((name) => ({ id: name, name, type: 'text' as const }))
  await live.database.db
    .insert(dataTables)
    .values({ workspaceId: live.workspace, id: newId(), name: 'people', columns })
})

describe('a row that a turn writes', () => {
  it('is there when the turn is answered', async () => {
    const talk = await live.begin()
    expect(said((await talk.say('Ada')).body)).toEqual(['Town?'])
    expect(await rows()).toEqual([{ name: 'Ada' }])
    expect(said((await talk.say('London')).body)).toEqual(['Thanks.', 'Name?'])
    expect(await rows()).toEqual([{ name: 'Ada', town: 'London' }])
  })

  it('is one row, however many add or change it at the same moment, in two processes', async () => {
    const { door } = await live.start()
    const talks = await Promise.all(Array.from({ length: 12 }, () => live.begin()))
    const say = (texts: string[]) =>
      Promise.all(talks.map((talk, i) => talk.say(texts[i % texts.length] ?? '', i % 2 ? { door } : {})))
    const named = await say(['Ada', 'ADA', 'Ben', 'ben'])
    for (const { body } of named) expect(said(body)).toEqual(['Town?'])
    expect((await rows()).map(({ name }) => String(name).toLowerCase()).sort()).toEqual(['ada', 'ben'])
    const placed = await say(['London', 'Paris'])
    for (const { body } of placed) expect(said(body)).toEqual(['Thanks.', 'Name?'])
    expect((await rows()).map(({ town }) => town)).toEqual(
      [1, 2].map(() => expect.stringMatching(/London|Paris/)),
    )
  })

  it('keeps what somebody else wrote into it between the look and the commit', async () => {
    const talk = await live.begin()
    await talk.say('Ada')
    const { engine } = await live.start()
    const { commit } = engine
    const commits = vi.fn(async (write: Parameters<typeof commit>[0]) => {
      if (commits.mock.calls.length === 1)
        await live.database.sql`update data_rows set values = values || '{"note": "VIP"}'`
      return commit(write)
    })
    engine.commit = commits
    const where = { workspace: live.workspace, conversation: talk.id }
    await advance(engine, where, { type: 'answer', answer: { text: 'London' } })
    expect(commits).toHaveBeenCalledTimes(2)
    expect(await rows()).toEqual([{ name: 'Ada', town: 'London', note: 'VIP' }])
  })

  it('is of the table as it is now, whatever has become of its columns', async () => {
    const talk = await live.begin()
    await talk.say('Ada')
    await talk.say('London')
    await live.database.sql`update data_tables set columns = (
      select jsonb_agg(case when c ->> 'name' = 'town' then c || '{"id": "place"}' else c end) from jsonb_array_elements(columns) c)`
    await talk.say('Ada')
    await talk.say('Paris')
    expect(await rows()).toEqual([{ name: 'Ada', town: 'London', place: 'Paris' }])
    await live.database.sql`update data_tables set name = 'others'`
    expect(said((await talk.say('Ada')).body)).toEqual(['That did not work.', 'Name?'])
  })

  it('is added in vain when somebody else adds it between the look and the commit', async () => {
    const talk = await live.begin()
    const other = await live.begin()
    const { engine } = await live.start()
    const { commit } = engine
    const commits = vi.fn(async (write: Parameters<typeof commit>[0]) => {
      if (commits.mock.calls.length === 1) await other.say('ada')
      return commit(write)
    })
    engine.commit = commits
    const where = { workspace: live.workspace, conversation: talk.id }
    await advance(engine, where, { type: 'answer', answer: { text: 'Ada' } })
    expect(await rows()).toEqual([{ name: 'ada' }])
  })
})
