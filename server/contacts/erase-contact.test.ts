import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import { dataTables } from '#db/schema/tables.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { eraseContact, previewErasure } from '#server/contacts/erase-contact.ts'
import type { Begun } from '#server/testing/live.ts'
import { testLive } from '#server/testing/live.ts'
import { tablesWith } from '#test/tables-with.ts'

/** A call that takes as long as the test. */
let call = Promise.withResolvers<null>()
const live = testLive({ runners: { http: () => call.promise }, mails: [] })

/** Writes what it is told into every place that there is: facts, variables, consents, a row of its own, somebody else's row, a file, a call. */
function talkative(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: {
      about: 'text',
      doc: 'object',
      'contact.name': 'text',
      page: { type: 'text', fromPage: true },
    },
    flows: {
      main: flow('Main')
        .block('name', 'askText', { prompt: 'Your name?', save: 'contact.name' }, { next: 'about' })
        .block(
          'about',
          'askText',
          { prompt: 'Hello {{ contact.name }}. What is it?', save: 'about' },
          { next: 'add' },
        )
        .block(
          'add',
          'table',
          {
            operation: 'insert',
            table: 'requests',
            values: [
              { column: 'who', value: '{{ contact.name }}' },
              { column: 'what', value: '{{ about }}' },
            ],
          },
          { done: 'fill', error: 'fill' },
        )
        .block(
          'fill',
          'table',
          {
            operation: 'update',
            table: 'requests',
            match: [{ column: 'who', value: 'The order' }],
            values: [{ column: 'what', value: '{{ about }}' }],
          },
          { done: 'agree', empty: 'agree', error: 'agree' },
        )
        .block(
          'agree',
          'consent',
          { purposes: [{ id: 'p', text: 'Call {{ contact.name }}', purpose: 'call', required: true }] },
          { given: 'file', refused: 'file' },
        )
        .block('file', 'askFile', { prompt: 'A file?', save: 'doc' }, { next: 'call' })
        .block('call', 'http', { url: 'https://api.example.com/{{ about }}' }),
    },
  })
}

const columns = [
  { id: 'c1', name: 'who', type: 'text' as const },
  { id: 'c2', name: 'what', type: 'text' as const },
]

beforeEach(async () => {
  await live.database.db
    .insert(dataTables)
    .values({ workspaceId: live.workspace, id: newId(), name: 'requests', columns })
  const [table] = await live.database.sql`select id from data_tables`
  await live.database.sql`insert into data_rows (workspace_id, table_id, id, values, keys) values
    (${live.workspace}, ${table?.id}, ${newId()}, '{"c1":"The order"}', array[${`${String(table?.id).slice(-12)}.c1=theorder`}])`
  await live.publish(talkative())
  call = Promise.withResolvers()
  return () => call.resolve(null)
})

/** Somebody who leaves `marker` wherever they can; answers where they are known. */
async function leave(marker: string): Promise<{ contact: string; talk: Begun }> {
  const talk = await live.begin({ attributes: { page: marker } })
  await talk.say(marker)
  await talk.say(`About ${marker}`)
  await talk.say('yes')
  const form = new FormData()
  form.set('file', new File([`Dear all, ${marker}`], `${marker}.txt`, { type: 'text/plain' }))
  const headers = { 'idempotency-key': `key-${marker}-01234567890123456789` }
  const { status, body } = await live.ask<{ file: { id: string } }>(
    'POST',
    `/conversations/${talk.id}/files`,
    {
      token: talk.token,
      body: form,
      headers,
    },
  )
  expect(status).toBe(201)
  // The call that follows never comes back: the answer would wait for it.
  void talk.say({ file: body.file.id })
  const pending = () => live.database.sql`select 1 from asks where conversation_id = ${talk.id}`
  await expect.poll(async () => (await pending()).length).toBe(1)
  // Not due while the test lasts: whoever delivers it would take it out.
  await live.database.sql`insert into outbox (workspace_id, conversation_id, seq, kind, body, due_at)
    values (${live.workspace}, ${talk.id}, 1, 'push', ${`{"text":"${marker}"}`}::text::jsonb, now() + interval '1 day')`
  const [row] = await live.database.sql`select contact_id from conversations where id = ${talk.id}`
  return { contact: row?.contact_id as string, talk }
}

const erase = (contact: string) =>
  eraseContact({ sql: live.database.sql, bus: live.engine.bus }, live.workspace, { contact, by: 'team' })

describe('erasing a person', () => {
  it('leaves their words nowhere in the database, and everybody else’s where they were', async () => {
    const { contact } = await leave('zebulon')
    expect(await tablesWith(live.database.sql, 'zebulon')).toEqual([
      'asks',
      'contacts',
      'conversation_states',
      'data_rows',
      'events',
      'files',
      'idempotency_keys',
      'outbox',
    ])
    await leave('ondine')
    const others = await tablesWith(live.database.sql, 'ondine')
    const expected = await previewErasure(live.database, live.workspace, contact)
    expect(expected).toEqual({ conversations: 1, messages: expect.any(Number), files: 1, rows: 1, filled: 0 })

    expect(await erase(contact)).toEqual({ ...expected, filled: undefined })
    expect(await tablesWith(live.database.sql, 'zebulon')).toEqual([])
    expect(await tablesWith(live.database.sql, contact)).toEqual(['erasures'])
    expect(await tablesWith(live.database.sql, 'ondine')).toEqual(others)
    expect(await live.database.sql`select values ->> 'c1' as who from data_rows order by n`).toMatchObject([
      { who: 'The order' },
      { who: 'ondine' },
    ])
  })

  it('empties the cells that they filled in rows which were there before', async () => {
    const { contact } = await leave('zebulon')
    const order = () =>
      live.database.sql`select values, keys from data_rows where values ->> 'c1' = 'The order'`
    expect((await order())[0]?.values).toEqual({ c1: 'The order', c2: 'About zebulon' })
    await erase(contact)
    const [row] = await order()
    expect(row?.values).toEqual({ c1: 'The order', c2: null })
    expect(row?.keys).toHaveLength(1)
  })

  it('says afterwards that it happened, with counts and no content', async () => {
    const { contact } = await leave('zebulon')
    const done = await erase(contact)
    const [erasure] = await live.database.sql`select * from erasures`
    expect(erasure).toMatchObject({ contact_id: contact, by: 'team', people: 1, ...done })
  })

  it('is over when it is asked for twice, or by another workspace', async () => {
    const { contact } = await leave('zebulon')
    const other = newId() as typeof live.workspace
    const services = { sql: live.database.sql, bus: live.engine.bus }
    expect(await eraseContact(services, other, { contact, by: 'team' })).toBeUndefined()
    const both = await Promise.all([erase(contact), erase(contact)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await live.database.sql`select 1 from erasures`).toHaveLength(1)
  })

  it('while they go on talking and come back: nothing is lost but what was theirs, and nothing of it stays', async () => {
    const { contact, talk } = await leave('zebulon')
    const { visitor } = talk
    const again = () => live.begin({ visitor, attributes: { page: 'zebulon' } })
    const [second, third] = [await again(), await again()]
    const storm = Array.from({ length: 12 }, (_, n) => [
      second.say(`zebulon ${n}`),
      third.say(`zebulon ${n}`),
    ])
    const [returned] = await Promise.all([again(), erase(contact), ...storm.flat()])
    await erase(contact)
    // Whoever came back while it happened is somebody new, unless they were part of it.
    const [left] = await live.database.sql`select contact_id from conversations where id = ${returned.id}`
    if (left) await erase(left.contact_id)
    expect(await tablesWith(live.database.sql, 'zebulon')).toEqual([])
  })

  it('ends the streams of those who listen', async () => {
    const { contact, talk } = await leave('zebulon')
    const stream = await live.door.request(
      `http://bots.example/api/v1/conversations/${talk.conversation.id}/events`,
      {
        headers: { host: 'bots.example', authorization: `Bearer ${talk.token}` },
      },
    )
    const heard = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    // It has begun to tell what was said, and has nothing more to tell.
    for (let text = ''; !text.includes('zebulon'); ) {
      const { value, done } = await heard.read()
      expect(done).toBe(false)
      text += value
    }
    await erase(contact)
    while (!(await heard.read()).done);
  })
})

it('whatever somebody wrote, wherever: nothing of it is found after', async () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    minLength: 12,
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(
      letters,
      fc.array(fc.string({ maxLength: 60 }), { maxLength: 3 }),
      async (marker, more) => {
        const { contact, talk } = await leave(marker)
        const again = await live.begin({ visitor: talk.visitor })
        for (const text of more) if (text.trim()) await again.say(`${text} ${marker} ${text}`)
        await erase(contact)
        expect(await tablesWith(live.database.sql, marker)).toEqual([])
      },
    ),
    { numRuns: 5 },
  )
})
