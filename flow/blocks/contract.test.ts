import fc from 'fast-check'
import dynamicIconImports from 'lucide-react/dynamicIconImports'
import { describe, expect, it } from 'vitest'
import type { Block, Port, Row } from '#flow/blocks/define-block.ts'
import { blockOf, blocks } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument } from '#flow/document.ts'
import { flowDocument } from '#flow/document.ts'
import type { Fields } from '#flow/fields/field.ts'
import type { ItemsField } from '#flow/fields/items.ts'
import type { SelectField } from '#flow/fields/select.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { compile } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import { checkedStep, expectJson } from '#flow/testing/checked-step.ts'
import { randomBlock } from '#flow/testing/random-document.ts'
import { randomEvents } from '#flow/testing/random-events.ts'

const named = blocks.map((block): [string, Block] => [block.type, block])

/** Every pair of words that a module holds, however deep, with where it stands. */
function wordsOf(value: unknown, where: string): [string, { en: string; fr: string }][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string') {
    return [[where, value as { en: string; fr: string }]]
  }
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'schema' || key === 'initial' ? [] : wordsOf(inside, `${where}.${key}`),
  )
}

/** A bot of this one block, every exit leading to a message. */
function alone(block: Block, record: BlockRecord): FlowDocument {
  const parsed = block.schema.parse(record)
  const ports = block.ports(parsed).map(({ id }) => [id, 'after'])
  return flowDocument.parse({
    format: 'parcours.flow',
    version: 1,
    settings: {
      defaultLanguage: 'fr',
      fallbackLanguage: 'fr',
      languages: { fr: true, en: true },
      timeZone: 'Europe/Paris',
    },
    variables: {
      name: { type: 'text' },
      score: { type: 'number' },
      cart: { type: 'list' },
      day: { type: 'date' },
    },
    flows: {
      main: {
        name: 'Main',
        role: 'main',
        start: 'one',
        blocks: {
          one: record,
          after: { type: 'message', bubbles: { b: { order: 'a0', text: { fr: 'Fin' } } } },
        },
        edges: { one: Object.fromEntries(ports) },
        layout: {},
      },
    },
    main: 'main',
  })
}

describe.each(named)('the block %s', (type, block) => {
  it('speaks French and English, with their signs', () => {
    for (const locale of ['en', 'fr'] as const) {
      const { title, description, keywords } = block.words[locale]
      for (const said of [title, description, keywords, block.docs[locale]]) expect(said.trim()).not.toBe('')
    }
    const { fr, en } = block.words
    const titles = Object.keys(fr).map((key): [string, { en: string; fr: string }] => [
      key,
      { en: en[key as keyof typeof en], fr: fr[key as keyof typeof fr] },
    ])
    const all = [...titles, ...wordsOf(block.fields, 'fields'), ...wordsOf({ docs: block.docs }, '')]
    const ports = block.ports(block.schema.parse(block.initial()))
    for (const [where, words] of [...all, ...wordsOf(ports, 'ports')]) {
      expect(words.en.trim(), where).not.toBe('')
      expect(words.fr.trim(), where).not.toBe('')
      // In code and links, signs are what they are.
      const prose = words.fr.replaceAll(/`[^`]*`|\{\{.*?\}\}|https?:\S+/g, '')
      expect(prose, where).not.toMatch(/ [:;?!»]|« |[a-zà-ÿ]'/i)
    }
  })

  it('has a picture that exists', () => expect(Object.keys(dynamicIconImports)).toContain(block.icon))

  it('labels every field and every option, in items too', () => {
    const visit = (fields: Fields) => {
      for (const [name, field] of Object.entries(fields)) {
        expect(field.label?.en && field.label.fr, name).toBeTruthy()
        for (const { field: other, is } of field.when ?? []) {
          // What hides a field is a choice that exists, and not hidden by it in turn.
          expect(
            is.every((value) => fields[other]?.schema.safeParse(value).success),
            name,
          ).toBe(true)
          expect(other).not.toBe(name)
        }
        if (field.kind === 'items') {
          const { of, title } = field as unknown as ItemsField
          expect(Object.keys(of)).toContain(title)
          // What an item is called, where it stands and where it leads are said beside its fields.
          for (const reserved of ['id', 'order', 'to']) expect(of).not.toHaveProperty(reserved)
          visit(of)
        }
        if (field.kind !== 'select') continue
        for (const { label } of (field as unknown as SelectField).options)
          expect(label.en && label.fr).toBeTruthy()
      }
    }
    visit(block.fields)
    for (const name of ['type', 'name', 'disabled']) expect(block.fields).not.toHaveProperty(name)
  })

  it('is placed with data that its schema accepts, complete, and that changes with nothing of what is shared', () => {
    expect(block.schema.parse(block.initial())).toEqual(block.initial())
    expect(block.schema.parse({ type })).toEqual(block.initial())
    expectJson(block.initial(), type)
  })

  it('refuses data of another kind, in words and without throwing', () => {
    for (const field of Object.keys(block.fields)) {
      const wrong = block.schema.safeParse({ ...block.initial(), [field]: () => 1 })
      expect(wrong.success, field).toBe(false)
    }
  })

  it('has exits of different names and rows that lead to them, whatever it holds', () => {
    fc.assert(
      fc.property(randomBlock(block), (record) => {
        const data = block.schema.parse(record)
        const ports = block.ports(data)
        const names = ports.map(({ id }) => id)
        expect(new Set(names).size).toBe(names.length)
        for (const port of ports) expectPort(port)
        for (const row of block.summary(data)) expectRow(row, names)
        for (const { variable } of block.writes(data)) expect(variable).not.toBe('')
        const document = alone(block, record)
        for (const found of block.checks(data, { document, flow: 'main', id: 'one' })) {
          expectJson(found, 'finding')
          expect(found.says.en && found.says.fr).toBeTruthy()
          if (found.field !== undefined) expect(Object.keys(block.fields)).toContain(found.field)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never throws while it runs, and tells only what is JSON, whatever it holds and whatever happens', () => {
    fc.assert(
      fc.property(randomBlock(block), randomEvents(), (record, events) => {
        const program = compile(alone(block, record))
        let state: State | null = null
        for (const event of events) {
          const from =
            'from' in event && event.from ? { ...event, from: { flow: 'main', block: 'one' } } : event
          const stepped = checkedStep(program, state, aimed(from, state))
          state = stepped.state
          const crash = stepped.effects.find(
            (effect) => effect.type === 'problem' && effect.code === 'crashed',
          )
          expect(crash).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Results are aimed at what is waited for: those that miss are `step`'s own test. */
function aimed<E extends { type: string }>(event: E, state: State | null): E {
  const rest = state?.frames.at(-1)?.rest
  if (event.type === 'result' && rest?.type === 'effect') return { ...event, n: rest.n }
  if (event.type === 'answer' && 'inputId' in event) return { ...event, inputId: undefined }
  return event
}

function expectPort({ id, label, kind }: Port) {
  expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  expect(['main', 'item', 'other']).toContain(kind)
  if ('words' in label) expect(label.words.en && label.words.fr).toBeTruthy()
  else expect(isJsonObject(label.text)).toBe(true)
}

function expectRow(row: Row, ports: string[]) {
  expectJson(row, 'row')
  if ('port' in row && row.port !== undefined) expect(ports).toContain(row.port)
  if ('icon' in row && row.icon !== undefined) expect(Object.keys(dynamicIconImports)).toContain(row.icon)
  if (row.type === 'bubble' || row.type === 'option') expect(isJsonObject(row.text as Json)).toBe(true)
}

describe('the registry', () => {
  it('knows each block by a type of its own', () => {
    expect(new Set(blocks.map(({ type }) => type)).size).toBe(blocks.length)
    for (const block of blocks) expect(blockOf(block.type)).toBe(block)
    expect(blockOf('constructor')).toBeUndefined()
  })

  it('gives each block a title of its own, in both languages', () => {
    for (const locale of ['en', 'fr'] as const) {
      expect(new Set(blocks.map(({ words }) => words[locale].title)).size).toBe(blocks.length)
    }
  })
})
