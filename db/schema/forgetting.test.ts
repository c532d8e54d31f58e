import { beforeEach, expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
const [workspace, bot, contact, other] = [newId(), newId(), newId(), newId()]
const conversation = newId()
const written = [
  'conversation_states',
  'events',
  'timers',
  'asks',
  'outbox',
  'files',
  'idempotency_keys',
] as const

beforeEach(async () => {
  const { sql } = database
  await sql`insert into workspaces (id, name) values (${workspace}, 'One')`
  await sql`insert into bots (workspace_id, id, name) values (${workspace}, ${bot}, 'Bot')`
  for (const id of [contact, other])
    await sql`insert into contacts (workspace_id, id) values (${workspace}, ${id})`
  await sql`insert into identities (workspace_id, kind, value, contact_id) values (${workspace}, 'visitor', 'x', ${contact})`
  for (const [id, of] of [
    [conversation, contact],
    [newId(), other],
  ] as const) {
    await sql`insert into conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, started_at)
      values (${workspace}, ${id}, ${bot}, ${newId()}, ${of}, 'web', 'fr', now())`
    await sql`insert into conversation_states (workspace_id, conversation_id, seq, state, updated_at)
      values (${workspace}, ${id}, 1, '{}'::json, now())`
    await sql`insert into events (workspace_id, conversation_id, seq, kind, body, at)
      values (${workspace}, ${id}, 1, 'say', '{}', now())`
    await sql`insert into timers (workspace_id, conversation_id, due_at) values (${workspace}, ${id}, now())`
    await sql`insert into asks (workspace_id, conversation_id, n, request, lease_until)
      values (${workspace}, ${id}, 1, '{}', now())`
    await sql`insert into outbox (workspace_id, conversation_id, seq, kind, body, due_at)
      values (${workspace}, ${id}, 1, 'x', '{}', now())`
    await sql`insert into files (workspace_id, id, address, name, type, size, bytes, conversation_id)
      values (${workspace}, ${newId()}, ${id}, 'x', 'text/plain', 1, 'x', ${id})`
    await sql`insert into idempotency_keys (workspace_id, scope, key, conversation_id, body_hash, from_seq)
      values (${workspace}, ${id}, 'k', ${id}, 'x', 0)`
  }
})

const left = async () =>
  Object.fromEntries(
    await Promise.all(
      written.map(async (table) => [
        table,
        (await database.sql`select 1 from ${database.sql(table)}`).length,
      ]),
    ),
  )
const all = (count: number) => Object.fromEntries(written.map((table) => [table, count]))

it('a conversation goes with all it wrote, and nothing of another', async () => {
  expect(await left()).toEqual(all(2))
  await database.sql`delete from conversations where id = ${conversation}`
  expect(await left()).toEqual(all(1))
})

it('a contact goes with its conversations and its names', async () => {
  await database.sql`delete from contacts where id = ${contact}`
  expect(await left()).toEqual(all(1))
  expect(await database.sql`select 1 from identities`).toHaveLength(0)
})

it('a bot goes with its conversations; its contacts stay', async () => {
  await database.sql`delete from bots where id = ${bot}`
  expect(await left()).toEqual(all(0))
  expect(await database.sql`select 1 from contacts`).toHaveLength(2)
})

it('a workspace goes with everything', async () => {
  await database.sql`delete from workspaces where id = ${workspace}`
  expect(await left()).toEqual(all(0))
  for (const table of ['contacts', 'identities', 'conversations', 'bots'])
    expect(await database.sql`select 1 from ${database.sql(table)}`).toHaveLength(0)
})

it('a turn that is being committed while its conversation goes leaves nothing behind', async () => {
  const { sql } = database
  const written = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const turn = sql.begin(async (tx) => {
    await tx`update conversation_states set version = 2 where conversation_id = ${conversation}`
    await tx`insert into events (workspace_id, conversation_id, seq, kind, body, at)
      values (${workspace}, ${conversation}, 2, 'say', '{}', now())`
    written.resolve()
    await gate.promise
  })
  await written.promise
  const gone = sql`delete from contacts where id = ${contact}`.execute()
  gate.resolve()
  await Promise.all([turn, gone])
  expect(await left()).toEqual(all(1))
})
