import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Block } from '#flow/blocks/define-block.ts'
import { blocks } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument, Interrupt, SubFlow, VariableType } from '#flow/document.ts'
import { documentVersion } from '#flow/document.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { operators } from '#flow/fields/condition.ts'
import type { DayField } from '#flow/fields/day.ts'
import type { Field, Fields } from '#flow/fields/field.ts'
import type { ItemsField } from '#flow/fields/items.ts'
import type { NumberField } from '#flow/fields/number.ts'
import type { PlainField } from '#flow/fields/plain.ts'
import type { SelectField } from '#flow/fields/select.ts'

const languages = ['fr', 'en', 'de'] as const
const names = [
  'name',
  'score',
  'consent',
  'day',
  'cart',
  'order',
  'contact.email',
  'contact.vip',
  'bot.brand',
] as const
const typeOf: { [N in (typeof names)[number]]: VariableType } = {
  name: 'text',
  score: 'number',
  consent: 'boolean',
  day: 'date',
  cart: 'list',
  order: 'object',
  'contact.email': 'text',
  'contact.vip': 'boolean',
  'bot.brand': 'text',
}

/** What people write: words, outputs, Markdown, and what breaks parsers. */
const said = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Bonjour', 'Hello *you*', 'Quel est votre nom ?', '1', 'a\nb', '', '👋'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Hi {{ name }}',
      '{{ score | plus: 1 }}',
      '{{ contact.email }}',
      '{{ cart[0] }}',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{{', '{{ name', '{% if x %}', '}} {{ }}', '[x](javascript:1)', '__proto__'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
)
const expressions = fc.constantFrom(
  '',
  'score > 3.0',
  'name == "Léa"',
  'contact.vip',
  'size(cart) > 0',
  'score +',
  '((',
)
const ids = fc.constantFrom('one', 'two', 'three', 'four', 'five')
const variables = fc.constantFrom<string[]>('', ...names)
const inLanguages = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...languages), value, { maxKeys: 3, noNullPrototype: true })
const clock = fc.constantFrom('00:00', '08:30', '09:00', '12:00', '18:00', '24:00')
const times = fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 })

/** Values for each kind of field. Of a kind that is not listed, what a new block begins with. */
const kinds: { [kind: string]: (field: Field) => fc.Arbitrary<unknown> } = {
  text: () => inLanguages(said),
  line: () => inLanguages(said),
  terms: () => inLanguages(fc.array(said, { maxLength: 3 })),
  plain: (field) => {
    const { placeholder } = field as unknown as PlainField
    return placeholder ? fc.oneof(said, fc.constant(placeholder)) : said
  },
  toggle: () => fc.boolean(),
  variable: () => variables,
  expression: () => expressions,
  duration: () => fc.constantFrom(null, 0, 1, 60, 3600),
  number: (field) => {
    const { min, max, integer } = field as unknown as NumberField
    const whole = fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 1000) })
    const size = integer ? whole : fc.oneof(whole, fc.constant(Math.max(min, Math.min(max, 0.5))))
    return fc.option(size)
  },
  select: (field) => fc.constantFrom(...(field as unknown as SelectField).options.map(({ value }) => value)),
  items: (field) => items((field as unknown as ItemsField).of),
  media: () =>
    fc.option(
      fc.record(
        {
          kind: fc.constantFrom('image', 'video', 'audio', 'file'),
          url: fc.constantFrom('https://example.org/a.png', '{{ name }}', ''),
          name: fc.constant('a.png'),
          alt: inLanguages(said),
        },
        { requiredKeys: ['kind', 'url'] },
      ),
    ),
  condition: () =>
    fc.record({
      mode: fc.constantFrom('groups', 'cel'),
      join: fc.constantFrom('all', 'any'),
      cel: expressions,
      groups: map(
        fc.record({
          join: fc.constantFrom('all', 'any'),
          rules: map(
            fc.record({ variable: variables, operator: fc.constantFrom(...operators), value: said }),
          ),
        }),
      ),
    }),
  value: () =>
    fc.oneof(said, fc.integer(), fc.boolean(), fc.constant(null), fc.array(said, { maxLength: 3 })),
  target: () =>
    fc.option(
      fc.record({ flow: fc.constantFrom('', 'main', 'sub', 'human'), block: fc.oneof(fc.constant(''), ids) }),
    ),
  opening: () => times,
  week: () =>
    fc.record({ mon: times, tue: times, wed: times, thu: times, fri: times, sat: times, sun: times }),
  timeOfDay: () => clock,
  secret: () => fc.constantFrom('', 'CRM_KEY'),
  table: () => fc.constantFrom('', 'orders'),
  column: () => fc.constantFrom('', 'number', 'email'),
  country: () => fc.constantFrom('', 'FR', 'BE'),
  day: (field) => {
    const { relative } = field as unknown as DayField
    return fc.constantFrom('', '2026-11-22', '2026-12-31', ...(relative ? ['+0d', '-18y', '+2w', '+6m'] : []))
  },
  holidays: () =>
    fc.option(fc.record({ country: fc.constantFrom('FR', 'XX'), region: fc.constantFrom('', '67') })),
}

/**
 * Documents that their schemas accept: several flows over all registered blocks, every field filled in one way or
 * another, exits wired at random, loops included. For the laws of edits and for the fuzz of the interpreter.
 */
export function randomDocument({ maxBlocks = 6 }: { maxBlocks?: number } = {}): fc.Arbitrary<FlowDocument> {
  const declared = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 3 })
    .map((list) => Object.fromEntries(list.map((name) => [name, { type: typeOf[name] }])))
  return fc
    .record({
      variables: declared,
      main: randomFlow('main', maxBlocks),
      sub: fc.option(randomFlow('sub', maxBlocks), { nil: undefined }),
      human: fc.option(randomFlow('interrupt', maxBlocks), { nil: undefined }),
      third: fc.boolean(),
      trouble: fc.option(said, { nil: undefined }),
    })
    .map(({ variables, main, sub, human, third, trouble }) => ({
      format: 'parcours.flow',
      version: documentVersion,
      settings: {
        defaultLanguage: 'fr',
        fallbackLanguage: 'en',
        languages: { fr: true, en: true, ...(third && { de: true }) },
        timeZone: 'Europe/Paris',
        ...(trouble !== undefined && { trouble: { fr: trouble } }),
      },
      variables,
      flows: { main, ...(sub && { sub }), ...(human && { human }) },
      main: 'main',
    }))
}

/** The same with what no editor would write: wires to nowhere, unknown and damaged blocks, a start that is not there. */
export function brokenDocument(options: { maxBlocks?: number } = {}): fc.Arbitrary<FlowDocument> {
  const breaks = fc.constantFrom<((flow: SubFlow) => SubFlow)[]>(
    (flow) => ({ ...flow, edges: { ...flow.edges, [flow.start]: { next: 'nowhere' } } }),
    (flow) => ({ ...flow, blocks: { ...flow.blocks, one: { type: 'fromTheFuture', text: 1 } } }),
    (flow) => ({ ...flow, blocks: { ...flow.blocks, one: { type: 'choice', options: 'none' } } }),
    (flow) => ({ ...flow, start: 'gone' }),
    (flow) => ({ ...flow, blocks: {} }),
    (flow) => ({ ...flow, edges: {} }),
  )
  return fc
    .tuple(randomDocument(options), fc.array(breaks, { minLength: 1, maxLength: 3 }))
    .map(([document, list]) => {
      const main = list.reduce((flow, broken) => broken(flow), document.flows.main as SubFlow)
      return { ...document, flows: { ...document.flows, main } }
    })
}

/** A record of a block, with values of its fields that its schema accepts. */
export function randomBlock(block: Block): fc.Arbitrary<BlockRecord> {
  const own = fc.record({ name: said, disabled: fc.constantFrom(true, false, false) }, { requiredKeys: [] })
  return fc.tuple(own, fieldsOf(block.fields)).map(([extra, fields]) => {
    const record = { ...extra, ...fields, type: block.type } as BlockRecord
    return block.schema.safeParse(record).success ? record : block.initial()
  })
}

function randomFlow(role: SubFlow['role'], maxBlocks: number): fc.Arbitrary<SubFlow> {
  const placeable = blocks.filter((block) => block.placeable !== false)
  const oneOf = fc.constantFrom(...placeable).chain(randomBlock)
  return fc
    .record({
      list: fc.array(oneOf, { maxLength: maxBlocks }),
      wires: fc.array(fc.nat(2 * maxBlocks), { minLength: 12, maxLength: 12 }),
      points: fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 7, maxLength: 7 }),
      after: fc.constantFrom('resume', 'abandon', 'restart'),
    })
    .map(({ list, wires, points, after }) => {
      const places = ['one', 'two', 'three', 'four', 'five']
      const keys = list.map((_, i) => places[i] ?? `b${i}`)
      const flow: SubFlow = {
        name: role,
        role,
        ...(role === 'interrupt' && { interrupt: interrupt(after) }),
        start: 'start',
        blocks: { start: { type: 'start' } },
        edges: {},
        layout: { start: { x: 0, y: 0 } },
      }
      for (const [i, id] of keys.entries()) {
        flow.blocks[id] = list[i] as BlockRecord
        flow.layout[id] = { x: points[i % 7] ?? 0, y: points[(i + 3) % 7] ?? 0 }
      }
      for (const [n, [id, record]] of Object.entries(flow.blocks).entries()) {
        const exits = portsOf(record).flatMap((port, i) => {
          const to = keys[wires[(n * 5 + i) % wires.length] ?? 0]
          return to === undefined ? [] : [[port.id, to]]
        })
        if (exits.length > 0) flow.edges[id] = Object.fromEntries(exits)
      }
      return flow
    })
}

function interrupt(after: Interrupt['after']): Interrupt {
  return { name: 'human', words: { fr: ['humain', 'conseiller'], en: ['human'] }, button: true, after }
}

function fieldsOf(fields: Fields): fc.Arbitrary<{ [name: string]: unknown }> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field)])))
}

function valueFor(field: Field): fc.Arbitrary<unknown> {
  const value = kinds[field.kind]?.(field)
  return value
    ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(field.initial) })
    : fc.constant(field.initial)
}

function items(of: Fields) {
  return map(fieldsOf(of))
}

/** A map by id with order keys, in an order that is not that of its ids. */
function map<T extends object>(value: fc.Arbitrary<T>) {
  return fc
    .tuple(
      fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }),
      fc.array(value, { minLength: 3, maxLength: 3 }),
    )
    .map(([keys, values]) => {
      const orders = generateNKeysBetween(null, null, keys.length)
      return Object.fromEntries(keys.map((key, i) => [key, { order: orders[i] ?? '', ...values[i] }]))
    })
}
