import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf, blocks } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { documentVersion } from '#flow/document.ts'
import { migrate } from '#flow/migrate/migrate.ts'
import { steps } from '#flow/migrate/steps.ts'
import { limits } from '#flow/migrate/within-limits.ts'
import { deepFreeze } from '#flow/testing/checked-step.ts'
import { converse } from '#flow/testing/converse.ts'
import { brokenDocument, randomDocument } from '#flow/testing/random-document.ts'

const folder = new URL('./examples/', import.meta.url)
const examples = readdirSync(folder).map((name): [string, unknown] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
])
const made = () =>
  bot({ languages: ['en', 'fr'], flows: { main: flow('Main').block('hi', 'message', { bubbles: ['Hi'] }) } })

function read(given: unknown): FlowDocument {
  const migrated = migrate(given)
  if (!migrated.ok) throw new Error(migrated.says.en)
  return migrated.document
}
function refusal(given: unknown): { en: string; fr: string } {
  const migrated = migrate(given)
  if (migrated.ok) throw new Error('It was read')
  expect(migrated.says.en).not.toBe(migrated.says.fr)
  return migrated.says
}

describe('a document of an earlier day', () => {
  it('has an example for every version there was', () => {
    expect(examples.map(([name]) => name).sort()).toEqual(
      Array.from({ length: documentVersion }, (_, i) => `${i + 1}.json`),
    )
    expect(steps.map(({ from }) => from)).toEqual(
      Array.from({ length: documentVersion - 1 }, (_, i) => i + 1),
    )
  })

  it.each(examples)(
    '%s is read: its blocks are whole, nothing of it is lost, and it speaks',
    (_, example) => {
      const document = read(deepFreeze(example))
      const records = Object.values(document.flows).flatMap((subFlow) => Object.values(subFlow.blocks))
      for (const record of records)
        expect(blockOf(record.type)?.schema.safeParse(record).success, record.type).toBe(true)
      expect(checkFlow(document).filter(({ severity }) => severity === 'error')).toEqual([])
      const talk = converse(document, { locale: 'en' })
      expect(talk.said()[0]).toContain('Hello you')
    },
  )

  it('of version 1 holds every block of version 1', () => {
    const [, example] = examples[0]!
    const types = Object.values(read(example).flows).flatMap((subFlow) =>
      Object.values(subFlow.blocks).map(({ type }) => type),
    )
    expect(new Set(types)).toEqual(new Set(blocks.map(({ type }) => type)))
    expect(read(example)).toEqual(example)
  })
})

describe('a document of today', () => {
  it('is read as it is, also when it is damaged inside', () => {
    fc.assert(
      fc.property(fc.oneof(randomDocument(), brokenDocument()), (document) => {
        expect(read(document)).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })

  it('of five thousand blocks is read', () => {
    const long = flow('Main')
    for (let i = 0; i < 5000; i++)
      long.block(`b${i}`, 'message', { bubbles: ['…'] }, i < 4999 ? `b${i + 1}` : {})
    expect(migrate(bot({ languages: ['en', 'fr'], flows: { main: long } })).ok).toBe(true)
  })
})

describe('what cannot be read is refused in words', () => {
  it.each([
    [null],
    [undefined],
    ['text'],
    [12],
    [[]],
    [{}],
    [{ format: 'typebot', version: '6' }],
    [() => 1],
  ])('%j is not a flow', (given) => expect(refusal(given).fr).toContain('Rien n’a été importé'))

  it('a newer version says to update', () => {
    const says = refusal({ ...made(), version: documentVersion + 1 })
    expect(says.en).toContain('newer Parcours')
    expect(says.fr).toContain('Mettez Parcours à jour')
  })

  it.each(['1', 0, -1, 1.5, null, undefined])('the version %j never was', (version) => {
    expect(refusal({ ...made(), version }).en).toContain('version')
  })

  it('damage is placed, in both languages', () => {
    const document = made()
    const says = refusal({ ...document, settings: { ...document.settings, defaultLanguage: 12 } })
    expect(says.en).toContain('settings › defaultLanguage')
    expect(says.fr).toContain('settings › defaultLanguage')
    expect(says.fr).toContain('chaîne')
  })

  it('names that reach prototypes are refused, wherever they are', () => {
    const text = JSON.stringify(made())
    for (const key of ['__proto__', 'constructor']) {
      const evil = JSON.parse(text.replace('"settings":{', `"settings":{"${key}":{"x":1},`))
      expect(refusal(evil).en).toContain('not allowed')
    }
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('too deep, too long, too many: said, without exhausting anything', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(refusal({ ...made(), variables: { a: { type: 'list', initial: deep } } }).en).toContain('larger')
    expect(refusal({ ...made(), note: 'x'.repeat(limits.characters + 1) }).en).toContain('larger')
    const { main } = made().flows
    const blocks = Object.fromEntries(
      Array.from({ length: limits.blocks + 1 }, (_, i) => [`b${i}`, { type: 'start' }]),
    )
    expect(refusal({ ...made(), flows: { main: { ...main, blocks } } }).fr).toContain('plus grand')
  })

  it('a ring, which no JSON has, ends too', () => {
    const ring: { [key: string]: unknown } = { format: 'parcours.flow', version: 1 }
    ring.self = ring
    expect(refusal(ring).en).toContain('larger')
  })

  it('anything at all is answered', () => {
    const near = fc.record({
      format: fc.constant('parcours.flow'),
      version: fc.constant(1),
      flows: fc.anything(),
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (given) => {
        const migrated = migrate(given)
        if (!migrated.ok) expect(migrated.says.en && migrated.says.fr).toBeTruthy()
      }),
      { numRuns: 500 },
    )
  })
})
