import { expect, it } from 'vitest'
import type { Imported } from '#server/tables/csv/import-csv.ts'
import type { CsvPreview } from '#server/tables/csv/preview-csv.ts'
import { joined, settled } from '#server/testing/settled.ts'
import type { Browser } from '#server/testing/studio.ts'
import { testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function send<T>(browser: Browser, what: string, query: object, body: string | Buffer): Promise<T> {
  const address = `/api/studio/${what}?${new URLSearchParams(query as Record<string, string>)}`
  const answer = await browser.fetch(address, { method: 'POST', body: body as BodyInit })
  return (await answer.json()) as T
}

async function created(text = 'Number;Total;Due\nA-1;12,50;25/12/2026\nA-2;;\n') {
  const at = await settled(test)
  const made = await send<Imported>(
    at.browser,
    'csv/create',
    { workspace: at.workspace, name: 'Orders' },
    text,
  )
  const where = { workspace: at.workspace, table: made.table }
  const { columns } = await at.browser.api.tables.get.query(where)
  const rows = async () => {
    const { rows } = await at.browser.api.tables.rows.query(where)
    return rows.map(({ values }) => columns.map(({ id }) => values[id] ?? null))
  }
  const bring = (text: string, query: object = {}) =>
    send<Imported & { code?: string; expected?: string[] }>(
      at.browser,
      'csv/import',
      { ...where, mode: 'append', ...query },
      text,
    )
  return { ...at, made, where, columns, rows, bring }
}

it('makes a table of a file, its columns typed', async () => {
  const { made, columns, rows } = await created()
  expect(made).toMatchObject({ added: 2, changed: 0 })
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['Number', 'text'],
    ['Total', 'number'],
    ['Due', 'date'],
  ])
  expect(await rows()).toEqual([
    ['A-1', 12.5, '2026-12-25'],
    ['A-2', null, null],
  ])
})

it('adds to a table by the names of the columns, in whatever order and spelling', async () => {
  const { bring, rows } = await created()
  expect(await bring('TOTAL,number\n3.5,A-3\n')).toMatchObject({ added: 1 })
  expect((await rows()).at(-1)).toEqual(['A-3', 3.5, null])
})

it('refuses another header, and says what it expected', async () => {
  const { bring, rows } = await created()
  expect(await bring('Reference;Total\nA-3;1\n')).toMatchObject({
    code: 'csvHeader',
    expected: ['Number', 'Total', 'Due'],
    found: ['Reference', 'Total'],
    unknown: ['Reference'],
    missing: ['Number', 'Due'],
  })
  expect(await rows()).toHaveLength(2)
  expect(await bring('Reference;Total\nA-3;1\n', { unknown: 'skip' })).toMatchObject({ added: 1 })
})

it('brings nothing in when a value does not fit, and says where', async () => {
  const { bring, rows } = await created()
  const lines = Array.from({ length: 1200 }, (_, n) => `B-${n};${n === 1100 ? 'many' : n}`).join('\n')
  expect(await bring(`Number;Total\n${lines}`, { mode: 'replace' })).toMatchObject({
    code: 'csvValues',
    misfits: 1,
    wrong: [{ line: 1102, column: 'Total', value: 'many', type: 'number' }],
  })
  expect(await rows()).toHaveLength(2)
})

it('replaces all rows, or updates those with the same key', async () => {
  const { bring, rows, columns } = await created()
  const by = columns[0]!.id
  const update = 'Number;Total\na-2;7\nA-3;8\nA-3;9\n'
  expect(await bring(update, { mode: 'update', by })).toMatchObject({ added: 1, changed: 1 })
  expect(await rows()).toEqual([
    ['A-1', 12.5, '2026-12-25'],
    ['a-2', 7, null],
    ['A-3', 9, null],
  ])
  expect(await bring('Number\nZ\n', { mode: 'replace' })).toMatchObject({ added: 1 })
  expect(await rows()).toEqual([['Z', null, null]])
})

it('previews what an import would do', async () => {
  const { browser, where } = await created()
  const preview = await send<CsvPreview>(browser, 'csv/preview', where, 'Number;Sum\nA-9;1,5\n')
  expect(preview).toMatchObject({
    encoding: 'utf-8',
    separator: ';',
    hasHeader: true,
    records: 1,
    expected: ['Number', 'Total', 'Due'],
    missing: ['Total', 'Due'],
    rows: [['A-9', '1,5']],
    columns: [
      { header: 'Number', column: { name: 'Number' } },
      { header: 'Sum', column: null, type: 'number' },
    ],
  })
})

it('gives a table back as a file that it takes again', async () => {
  const { browser, where, bring, rows } = await created('Number;Total\n=A1;-1,5\n+33 6 12;2\n"a;""b""";\n')
  const before = await rows()
  const download = async (separator: string) => {
    const answer = await browser.fetch(`/api/studio/csv?${new URLSearchParams({ ...where, separator })}`)
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Orders.csv")
    return Buffer.from(await answer.arrayBuffer()).toString()
  }
  const file = await download(';')
  expect(file).toBe(`\ufeffNumber;Total\r\n'=A1;-1,5\r\n+33 6 12;2\r\n"a;""b""";\r\n`)
  await bring(file, { mode: 'replace' })
  expect(await rows()).toEqual(before)
  await bring(await download(','), { mode: 'replace' })
  expect(await rows()).toEqual(before)
})

it('takes 10 MB and no more', async () => {
  const { bring, rows } = await created()
  const row = `A-${'x'.repeat(1000)};1\n`
  const large = `Number;Total\n${row.repeat(Math.ceil((10 * 1024 * 1024) / row.length))}`
  expect(await bring(large)).toMatchObject({ code: 'tooLarge' })
  expect(await rows()).toHaveLength(2)
})

it('keeps a picture by what its bytes say, and nothing that is no picture or document', async () => {
  const { browser, workspace } = await settled(test)
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const kept = await send(browser, 'files', { workspace, name: 'logo.exe' }, png)
  expect(kept).toMatchObject({ name: 'logo.png', type: 'image/png', size: png.length })
  expect(
    await send(browser, 'files', { workspace, name: 'a.png' }, '<script>alert(1)</script>'),
  ).toMatchObject({
    code: 'wrongValue',
  })
})

it('lets no one in who may not edit', async () => {
  const at = await created()
  const viewer = await joined(test, at, 'viewer')
  const preview = (browser: Browser) => send(browser, 'csv/preview', at.where, 'Number\nA\n')
  expect(await preview(viewer)).toMatchObject({ code: 'forbidden' })
  expect(await preview(test.browser())).toMatchObject({ code: 'signedOut' })
  const evil = test.browser({ origin: 'https://evil.example' })
  for (const [name, value] of at.browser.cookies) evil.cookies.set(name, value)
  expect(await preview(evil)).toMatchObject({ code: 'foreignOrigin' })
  expect((await viewer.fetch(`/api/studio/csv?${new URLSearchParams(at.where)}`)).status).toBe(200)
  expect((await test.browser().fetch(`/api/studio/csv?${new URLSearchParams(at.where)}`)).status).toBe(401)
})
