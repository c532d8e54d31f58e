import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import { dataRows, dataTables } from '#db/schema/tables.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Asked } from '#server/effects/asked.ts'
import { actOnTable } from '#server/effects/table.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
const [workspace, foreign] = [newId() as WorkspaceId, newId() as WorkspaceId]
let n = 0

const columns = [
  { id: 'c1', name: 'number', type: 'text' as const },
  { id: 'c2', name: 'total', type: 'number' as const },
  { id: 'c3', name: 'paid', type: 'boolean' as const },
]

beforeEach(async () => {
  const { db } = database
  await db.insert(workspaces).values([
    { id: workspace, name: 'Ours' },
    { id: foreign, name: 'Theirs' },
  ])
  await db.insert(dataTables).values({ workspaceId: workspace, id: newId(), name: 'orders', columns })
  for (const number of ['FR 1042-A', 'FR 1042-B', 'fr 1043-a'])
    await ask({ operation: 'insert', values: { number, total: '12.5', paid: 'oui' } })
})

async function ask(given: Partial<Asked<'table'>['request']>, at: WorkspaceId = workspace) {
  const asked: Asked<'table'> = {
    request: {
      type: 'table',
      table: 'orders',
      operation: 'find',
      match: [],
      values: {},
      limit: 20,
      ...given,
    },
    workspace: at,
    conversation: newId(),
    n: ++n,
    id: String(n),
    attempt: 1,
    signal: new AbortController().signal,
  }
  await database.sql`insert into asks (workspace_id, conversation_id, n, request, lease_until)
    values (${at}, ${asked.conversation}, ${n}, '{}', now())`
  return actOnTable(asked, database.sql)
}

const row = (number: string, more = {}) => ({ number, total: 12.5, paid: true, ...more })

describe('looking up', () => {
  it.each([
    ['to the letter', { value: 'FR 1042-A' }, ['FR 1042-A']],
    ['to the letter, in another case', { value: 'fr 1042-a' }, []],
    ['whatever the case', { value: 'fr 1042-a', ignore: 'case' as const }, ['FR 1042-A']],
    ['letters and digits only', { value: 'fr1042a', ignore: 'format' as const }, ['FR 1042-A']],
    ['letters and digits only, another', { value: 'FR/1043.A', ignore: 'format' as const }, ['fr 1043-a']],
    ['a part of it', { value: '1042', ignore: 'format' as const }, []],
    ['nothing', { value: '' }, []],
    ['null', { value: null }, []],
    ['signs alone', { value: '---', ignore: 'format' as const }, []],
    ['a list', { value: ['FR 1042-A'] }, []],
  ])('%s', async (_, match, found) => {
    const result = await ask({ match: [{ column: 'number', ...match }] })
    expect(result).toMatchObject({
      outcome: found.length ? 'success' : 'empty',
      value: found.map((number) => row(number)),
    })
  })

  it('by several columns, numbers and booleans as they are', async () => {
    const match = [
      { column: 'total', value: '12.5' },
      { column: 'paid', value: true },
      { column: 'number', value: 'FR 1042-B' },
    ]
    expect(await ask({ match })).toMatchObject({ value: [row('FR 1042-B')] })
    expect(await ask({ match: [{ column: 'total', value: 125 }] })).toMatchObject({ outcome: 'empty' })
  })

  it('the first rows, no more than asked for, and how many', async () => {
    expect(await ask({ limit: 2 })).toMatchObject({ value: [row('FR 1042-A'), row('FR 1042-B')] })
    expect(await ask({ operation: 'count' })).toMatchObject({ outcome: 'success', value: 3 })
  })

  it('nothing of another workspace', async () => {
    expect(await ask({}, foreign)).toMatchObject({ outcome: 'error' })
  })
})

describe('writing', () => {
  const count = () => database.db.$count(dataRows)

  it('changes the rows that match, and finds them by what they hold then', async () => {
    const match = [{ column: 'number', value: 'FR 1042-A' }]
    expect(await ask({ operation: 'update', match, values: { number: 'NEW 1', paid: false } })).toMatchObject(
      {
        value: [row('NEW 1', { paid: false })],
      },
    )
    expect(await ask({ match })).toMatchObject({ outcome: 'empty' })
    expect(await ask({ match: [{ column: 'number', value: 'new1', ignore: 'format' }] })).toMatchObject({
      outcome: 'success',
    })
    expect(await ask({ operation: 'update', match, values: { paid: true } })).toMatchObject({
      outcome: 'empty',
    })
  })

  it('adds the row that it does not find, once even when many try at the same moment', async () => {
    const match = [{ column: 'number', value: 'N 7' }]
    await Promise.all([1, 2, 3, 4].map(() => ask({ operation: 'upsert', match, values: { total: 7 } })))
    expect(await count()).toBe(4)
    expect(await ask({ match })).toMatchObject({ value: [{ number: 'N 7', total: 7, paid: null }] })
  })

  it.each([
    ['a table that is not there', { table: 'none' }],
    ['a column that is not there', { values: { colour: 'red' } }],
    ['a value that does not fit', { values: { total: 'much' } }],
  ])('is an error for %s, and writes nothing', async (_, given) => {
    expect(await ask({ operation: 'insert', ...given })).toMatchObject({
      outcome: 'error',
      message: expect.any(String),
    })
    expect(await count()).toBe(3)
  })
})
