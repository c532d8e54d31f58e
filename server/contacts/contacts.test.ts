import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import { changeFact, contactsOf, countOfContacts, getContact } from '#server/contacts/contacts.ts'
import { applyRetention, previewRetention } from '#server/contacts/retention.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { openBus } from '#server/realtime/bus.ts'
import { makeWorkspace } from '#server/testing/publish.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
const day = 86_400_000
let workspace: WorkspaceId
let bot = ''
let clock = 0
let bus: Bus

beforeEach(async () => {
  workspace = await makeWorkspace(database.db)
  bot = newId()
  clock = Date.now() - 900 * day
  await database.sql`insert into bots (workspace_id, id, name) values (${workspace}, ${bot}, 'Support')`
  bus = await openBus(database.sql)
  return () => bus.close()
})

/** Somebody who was here a minute after the last one. */
async function met(facts: JsonObject, at: WorkspaceId = workspace): Promise<string> {
  const id = newId()
  clock += 60_000
  await database.sql`insert into contacts (workspace_id, id, facts, updated_at)
    values (${at}, ${id}, ${JSON.stringify(facts)}::text::jsonb, ${new Date(clock).toISOString()})`
  return id
}

async function talked(
  contact: string,
  { began = 0, last = began }: { began?: number; last?: number } = {},
): Promise<string> {
  const id = newId()
  const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
  const { sql } = database
  await sql`insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, started_at)
    values (${workspace}, ${id}, ${bot}, ${newId()}, ${contact}, 'web', 'fr', ${ago(began)})`
  await sql`insert into conversation_states (workspace_id, conversation_id, seq, state, updated_at)
    values (${workspace}, ${id}, 1, '{}', ${ago(last)})`
  await sql`insert into events (workspace_id, conversation_id, seq, kind, body, at)
    values (${workspace}, ${id}, 1, 'answer', '{}', ${ago(last)})`
  return id
}

const found = async (search: string) =>
  (await contactsOf(database, workspace, { search })).rows.map(({ name }) => name)

describe('the list of contacts', () => {
  it('shows who was here last first, by the facts that usually name people', async () => {
    await met({ prenom: 'Ana', nom: 'Sorel', courriel: 'ana@sorel.example' })
    const zoe = await met({ name: 'Zoë', reach: 'zoe@x.example', phone: '+33 6 12 34 56 78' })
    await talked(zoe)
    await met({})
    const { rows } = await contactsOf(database, workspace, { search: '' })
    expect(rows).toMatchObject([
      { name: null, email: null, phone: null, bots: [] },
      { name: 'Zoë', email: 'zoe@x.example', phone: '+33 6 12 34 56 78', bots: ['Support'] },
      { name: 'Ana Sorel', email: 'ana@sorel.example', bots: [] },
    ])
    expect(await countOfContacts(database, workspace)).toEqual({ count: 3, more: false })
  })

  it('goes on page by page, and nobody is left out or comes twice, though all were here at the same moment', async () => {
    for (let n = 0; n < 120; n += 1) await met({ name: `P${n}` })
    await database.sql`update contacts set updated_at = now() where random() < 0.7`
    const seen: string[] = []
    for (let after: { at: Date; id: string } | undefined; ; ) {
      const page = await contactsOf(database, workspace, { search: '', after })
      seen.push(...page.rows.map(({ id }) => id))
      if (!page.next) break
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })

  it.each([
    ['jerome', ['Jérôme Lefèvre']],
    ['JÉRÔ lef', ['Jérôme Lefèvre']],
    ['lefevre.example', ['Jérôme Lefèvre']],
    ['jerome@lefevre', ['Jérôme Lefèvre']],
    ['06 12 34', ['Jérôme Lefèvre']],
    ['+33612345678', ['Jérôme Lefèvre']],
    ['0612345678', ['Jérôme Lefèvre']],
    ['rome', []],
    ['straße', ['Jürgen']],
    ['Юлия', ['Юлия']],
    ['user-77', ['Known']],
    ["' | 'x", []],
    ['!!!', []],
    ['\\', []],
    ['\0', []],
    ['a'.repeat(200), []],
  ])('finds by %j', async (search, names) => {
    await met({ name: 'Jérôme Lefèvre', email: 'jerome@lefevre.example', phone: '+33 6 12 34 56 78' })
    await met({ name: 'Jürgen', street: 'Lange Straße 5' })
    await met({ name: 'Юлия' })
    const known = await met({ name: 'Known' })
    await met({ name: 'Jérôme of others' }, await makeWorkspace(database.db))
    await database.sql`insert into identities (workspace_id, kind, value, contact_id)
      values (${workspace}, 'user', 'user-77', ${known})`
    expect(await found(search)).toEqual(names)
  })

  it('finds what the team corrects, and does not count that as a visit', async () => {
    const id = await met({ name: 'Anna' })
    const before = await getContact(database, workspace, id)
    await changeFact(database, workspace, { contact: id, fact: 'name', value: 'Ana' })
    await changeFact(database, workspace, { contact: id, fact: 'vip', value: true })
    await changeFact(database, workspace, { contact: id, fact: 'gone', value: null })
    const { contact } = await getContact(database, workspace, id)
    expect(contact?.facts).toEqual({ name: 'Ana', vip: true })
    expect(contact?.seenAt).toEqual(before.contact?.seenAt)
    expect(await found('ana')).toEqual(['Ana'])
    expect(await found('anna')).toEqual([])
  })
})

describe('retention', () => {
  const apply = (signal = new AbortController().signal) =>
    applyRetention({ sql: database.sql, bus }, { now: new Date(), signal })
  const left = async () =>
    (await database.sql`select c.id from conversations c order by started_at`).map(({ id }) => id)
  const keep = (days: number | null) => database.sql`update bots set retention_days = ${days}`

  it('takes what is older than the bot keeps, and who has nothing left; the preview says so before', async () => {
    const [old, regular] = [await met({ name: 'Old' }), await met({ name: 'Regular' })]
    await talked(old, { began: 40 })
    await talked(regular, { began: 40 })
    const recent = await talked(regular, { began: 2 })
    const long = await talked(regular, { began: 300, last: 1 })
    const preview = await previewRetention(database, workspace, { bot, days: 30 })
    expect(preview).toMatchObject({ conversations: 2, people: 1, files: 0, more: false })
    expect(await apply()).toEqual({ conversations: 0, messages: 0, files: 0, people: 0 })

    await keep(30)
    expect(await apply()).toEqual({ conversations: 2, messages: 2, files: 0, people: 1 })
    expect(await left()).toEqual([long, recent])
    expect(await found('')).toEqual(['Regular'])
    expect(await apply()).toMatchObject({ conversations: 0 })
    const erasures = await database.sql`select by, bot_id, people, conversations, contact_id from erasures`
    expect(erasures).toEqual([
      { by: 'retention', bot_id: bot, people: 1, conversations: 2, contact_id: null },
    ])
  })

  it('goes in small batches, and stops between two when it is told to', async () => {
    for (let n = 0; n < 3; n += 1) await talked(await met({}), { began: 40 })
    await database.sql`insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, started_at)
      select ${workspace}, gen_random_uuid(), ${bot}, ${bot}, id, 'web', 'fr', now() - interval '50 days'
      from contacts, generate_series(1, 150)`
    await database.sql`insert into conversation_states (workspace_id, conversation_id, seq, state, updated_at)
      select workspace_id, id, 1, '{}', started_at from conversations on conflict do nothing`
    await keep(30)
    expect(await apply(AbortSignal.abort())).toMatchObject({ conversations: 0 })
    expect(await apply()).toMatchObject({ conversations: 453, people: 3 })
    expect(await left()).toEqual([])
  })
})
