import { describe, expect, it } from 'vitest'
import { decodeText } from '#server/tables/csv/decode-text.ts'
import { planImport } from '#server/tables/csv/plan-import.ts'
import { previewCsv } from '#server/tables/csv/preview-csv.ts'
import { quoteCell } from '#server/tables/csv/quote-cell.ts'
import { readCell } from '#server/tables/csv/read-cell.ts'
import { readRecords } from '#server/tables/csv/read-records.ts'

const bytes = (text: string) => Buffer.from(text)
const plan = (text: string) => planImport({ text, encoding: 'utf-8' }, { table: [] })

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from('Prénom;Âge'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeffPrénom;Âge'), 'utf-8'],
    ['what Excel writes in France', Buffer.from('Prénom;Âge', 'latin1'), 'windows-1252'],
    ['UTF-16', Buffer.from('\ufeffPrénom;Âge', 'utf16le'), 'utf-16'],
  ])('%s', (_, file, encoding) => {
    expect(decodeText(file)).toEqual({ text: 'Prénom;Âge', encoding })
  })
})

describe('the plan', () => {
  it.each([
    ['name;total\nA;1,5\nB;2,5', ';'],
    ['name,total\nA,1.5\nB,2.5', ','],
    ['name\ttotal\nA, B\t1.5\nC, D\t2', '\t'],
    ['name|total\nA|1', '|'],
    ['name;note\nA;"one; two, three"\nB;"four, five"', ';'],
    ['name\nA\nB', ','],
  ])('%j is separated by %j', async (text, separator) => {
    expect((await plan(text)).separator).toBe(separator)
  })

  it('finds the types that all values fit', async () => {
    const { columns } = await plan(
      'ref;amount;paid;due;post code;phone;empty;bits\n' +
        'A1;1 234,50;oui;25/12/2026;01000;+33612345678;;1\n' +
        'A2;7;non;2026-01-31;75002;0612345678;;0\n',
    )
    expect(columns.map(({ header, type }) => [header, type])).toEqual([
      ['ref', 'text'],
      ['amount', 'number'],
      ['paid', 'boolean'],
      ['due', 'date'],
      ['post code', 'text'],
      ['phone', 'text'],
      ['empty', 'text'],
      ['bits', 'number'],
    ])
  })

  it.each([
    ['a;b\n1,5;25/12/2026', { decimal: ',', dayFirst: true }],
    ['a,b\n1.5,12/25/2026', { decimal: '.', dayFirst: false }],
    ['a\tb\n"1,5"\t03/04/2026', { decimal: ',', dayFirst: true }],
    ['a,b\n"1,234.50",x', { decimal: '.', dayFirst: true }],
  ])('%j is written so', async (text, writing) => {
    expect((await plan(text)).writing).toEqual(writing)
  })

  it.each([
    ['Name,Age\nA,1', true],
    ['Alice,31\nBob,27', false],
    ['x,x\n1,2', false],
    ['Only a header', true],
  ])('%j begins with names: %s', async (text, hasHeader) => {
    expect((await plan(text)).hasHeader).toBe(hasHeader)
  })

  it('says that there is nothing to read', async () => {
    await expect(plan('')).rejects.toMatchObject({ code: 'csvUnreadable', details: { why: 'empty' } })
    await expect(plan('\n\n , ,\n,,\n')).rejects.toMatchObject({ code: 'csvUnreadable' })
  })

  it('says in which line a quote does not end', async () => {
    const read = () => readRecords('a,b\nc,"d\ne,f\n', { separator: ',' }).next()
    await expect(read()).rejects.toMatchObject({
      code: 'csvUnreadable',
      details: { why: 'CSV_QUOTE_NOT_CLOSED' },
    })
  })
})

it('shows the beginning of a file whose end was cut off', async () => {
  const file = bytes('name;amount\nA;1,5\nB;2,5\nÉlo')
  const preview = await previewCsv(file.subarray(0, file.length - 2), { table: [], isCut: true })
  expect(preview).toMatchObject({
    separator: ';',
    hasHeader: true,
    rows: [
      ['A', '1,5'],
      ['B', '2,5'],
    ],
  })
})

describe('a cell', () => {
  const french = { decimal: ',', dayFirst: true } as const
  it.each([
    ['1 234,50', 'number', 1234.5],
    ['1\u202f234,50 €', 'number', 1234.5],
    ['-3', 'number', -3],
    ['12 rue', 'number', undefined],
    ['01/02/2026', 'date', '2026-02-01'],
    ['31/02/2026', 'date', undefined],
    ['2026-02-01 10:30', 'date', '2026-02-01T10:30'],
    ['Oui', 'boolean', true],
    ['peut-être', 'boolean', undefined],
    ['  spaces  ', 'text', 'spaces'],
    ['', 'number', null],
  ] as const)('%j as %s is %j', (written, type, value) => {
    expect(readCell(written, type, french)).toBe(value)
  })

  it.each([
    ['=1+2+A1', "'=1+2+A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
    ['-12,5', '"-12,5"'],
    ['-cmd', "'-cmd"],
    ["'=quoted", "''=quoted"],
    ["l'été", "l'été"],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
  ])('%j leaves as %j and comes back', async (text, written) => {
    expect(quoteCell(text, ',')).toBe(written)
    for await (const { cells } of readRecords(`${written},x`, { separator: ',' })) {
      expect(readCell(cells[0]!, 'text', french)).toBe(text)
    }
  })
})
