import { expect, it } from 'vitest'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { tryTable } from '#server/effects/table.ts'
import { joined, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function orders() {
  const { browser, workspace } = await settled(test)
  const { api } = browser
  const made = await api.tables.create.mutate({
    workspace,
    name: 'Orders',
    columns: [
      { name: 'Number', type: 'text' },
      { name: 'Total', type: 'number' },
      { name: 'Paid', type: 'boolean' },
      { name: 'Due', type: 'date' },
    ],
  })
  const [number, total, paid, due] = made.columns.map(({ id }) => id) as [string, string, string, string]
  const at = { workspace, table: made.table }
  return { browser, api, at, workspace, columns: made.columns, number, total, paid, due }
}

it('keeps rows in the types of their columns, in the order they came', async () => {
  const { api, at, number, total, paid, due } = await orders()
  await api.tables.addRows.mutate({
    ...at,
    rows: [
      { [number]: 'A-2', [total]: '12.5', [paid]: 'yes', [due]: '2026-12-01' },
      { [number]: 'A-1', [total]: 3, [paid]: false },
    ],
  })
  const { rows, total: count } = await api.tables.rows.query(at)
  expect(count).toBe(2)
  expect(rows.map(({ values }) => values)).toEqual([
    { [number]: 'A-2', [total]: 12.5, [paid]: true, [due]: '2026-12-01' },
    { [number]: 'A-1', [total]: 3, [paid]: false },
  ])
  expect(
    (await api.tables.list.query({ workspace: at.workspace })).map(({ name, rows }) => [name, rows]),
  ).toEqual([['Orders', 2]])
})

it('refuses a value that does not fit, and adds none of the rows then', async () => {
  const { api, at, number, total } = await orders()
  const rows = [
    { [number]: 'A-1', [total]: 1 },
    { [number]: 'A-2', [total]: 'a lot' },
  ]
  expect(await problemOf(api.tables.addRows.mutate({ ...at, rows }))).toBe('wrongValue')
  expect((await api.tables.rows.query(at)).total).toBe(0)
})

it('changes some values of a row and leaves the others, also when two do so at once', async () => {
  const { api, at, number, total, paid } = await orders()
  const { rows } = await api.tables.addRows.mutate({ ...at, rows: [{ [number]: 'A-1' }] })
  const row = rows[0]!.id
  await Promise.all([
    api.tables.changeRow.mutate({ ...at, row, values: { [total]: 7 } }),
    api.tables.changeRow.mutate({ ...at, row, values: { [paid]: true } }),
  ])
  expect((await api.tables.rows.query(at)).rows[0]?.values).toEqual({
    [number]: 'A-1',
    [total]: 7,
    [paid]: true,
  })
  await api.tables.removeRows.mutate({ ...at, rows: [row] })
  expect((await api.tables.rows.query(at)).rows).toEqual([])
})

it('finds, filters and sorts as people expect', async () => {
  const { api, at, number, total, due } = await orders()
  const names = ['Zoé', 'élodie', 'Eric', 'bernard']
  const rows = names.map((name, n) => ({
    [number]: name,
    [total]: [10, 9, 100, null][n]!,
    [due]: n < 2 ? `2026-0${n + 1}-01` : null,
  }))
  await api.tables.addRows.mutate({ ...at, rows })
  const list = async (query: object) =>
    (await api.tables.rows.query({ ...at, ...query })).rows.map(({ values }) => values[number])
  expect(await list({ sort: { column: number, descending: false } })).toEqual([
    'bernard',
    'élodie',
    'Eric',
    'Zoé',
  ])
  expect(await list({ sort: { column: total, descending: false } })).toEqual([
    'élodie',
    'Zoé',
    'Eric',
    'bernard',
  ])
  expect(await list({ sort: { column: total, descending: true } })).toEqual([
    'Eric',
    'Zoé',
    'élodie',
    'bernard',
  ])
  expect(await list({ search: 'ELO' })).toEqual(['élodie'])
  const filter = (column: string, is: string, value: unknown) => list({ filters: [{ column, is, value }] })
  expect(await filter(number, 'is', 'ÉRIC')).toEqual(['Eric'])
  expect(await filter(number, 'contains', 'R')).toEqual(['Eric', 'bernard'])
  expect(await filter(total, 'more', 9)).toEqual(['Zoé', 'Eric'])
  expect(await filter(total, 'less', 10)).toEqual(['élodie'])
  expect(await filter(due, 'more', '2026-01-15')).toEqual(['élodie'])
  expect(await filter(total, 'empty', null)).toEqual(['bernard'])
  expect(await filter(total, 'isNot', 10)).toEqual(['élodie', 'Eric', 'bernard'])
  expect(await list({ offset: 1, limit: 2 })).toEqual(['élodie', 'Eric'])
})

it('renames, adds, retypes and removes columns, and loses no value unasked', async () => {
  const { api, at, columns, number, total } = await orders()
  await api.tables.addRows.mutate({
    ...at,
    rows: [{ [number]: '17' }, { [number]: 'seventeen', [total]: 5 }],
  })
  const renamed = columns.map((column) => (column.id === number ? { ...column, name: 'Reference' } : column))
  await api.tables.setColumns.mutate({ ...at, columns: renamed })
  const asNumber = renamed.map((column) =>
    column.id === number ? { ...column, type: 'number' as const } : column,
  )
  const refused = api.tables.setColumns.mutate({ ...at, columns: asNumber })
  await expect(refused).rejects.toMatchObject({
    data: {
      problem: 'wrongValue',
      details: { misfits: 1, examples: [{ column: 'Reference', value: 'seventeen' }] },
    },
  })
  await api.tables.setColumns.mutate({ ...at, columns: asNumber, force: true })
  const values = async () => (await api.tables.rows.query(at)).rows.map(({ values }) => values[number])
  expect(await values()).toEqual([17, null])

  const { columns: after } = await api.tables.setColumns.mutate({
    ...at,
    columns: [{ name: 'New', type: 'text' }, asNumber[0]!],
  })
  expect(after.map(({ name }) => name)).toEqual(['New', 'Reference'])
  const { rows } = await api.tables.rows.query(at)
  expect(rows[1]?.values[total]).toBeUndefined()
  expect(
    await problemOf(
      api.tables.setColumns.mutate({ ...at, columns: [...after, { name: 'néw', type: 'text' }] }),
    ),
  ).toBe('nameTaken')
})

it('finds by a flow what was typed here', async () => {
  const { api, at, workspace, number } = await orders()
  await api.tables.addRows.mutate({ ...at, rows: [{ [number]: 'AB-12 34' }] })
  const request = {
    type: 'table' as const,
    table: 'Orders',
    operation: 'find' as const,
    match: [{ column: 'Number', value: 'ab1234', ignore: 'format' as const }],
    values: {},
    limit: 1,
  }
  const found = await tryTable({ request, workspace: workspace as WorkspaceId }, test.studio.sql)
  expect(found).toMatchObject({ outcome: 'success', value: [{ Number: 'AB-12 34' }] })
})

it('gives each table a name of its own', async () => {
  const { api, at } = await orders()
  const columns = [{ name: 'A', type: 'text' as const }]
  expect(
    await problemOf(api.tables.create.mutate({ workspace: at.workspace, name: 'Orders', columns })),
  ).toBe('nameTaken')
  await api.tables.create.mutate({ workspace: at.workspace, name: 'Other', columns })
  expect(await problemOf(api.tables.rename.mutate({ ...at, name: 'Other' }))).toBe('nameTaken')
  await api.tables.remove.mutate(at)
  expect(await problemOf(api.tables.get.query(at))).toBe('notFound')
})

it('lets a viewer read and not write', async () => {
  const { browser, workspace, at } = await orders()
  const { api } = await joined(test, { browser, workspace: workspace as WorkspaceId }, 'viewer')
  expect((await api.tables.rows.query(at)).total).toBe(0)
  expect(await problemOf(api.tables.addRows.mutate({ ...at, rows: [{}] }))).toBe('forbidden')
})
