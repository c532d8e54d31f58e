import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, any, cel, when } from '#flow/build/when.ts'
import type { Condition, Operator } from '#flow/fields/condition.ts'
import { always, operators } from '#flow/fields/condition.ts'
import type { Json } from '#flow/json.ts'
import { celOf, holds } from '#flow/run/conditions.ts'
import { evaluate } from '#flow/run/expression.ts'
import type { Scope } from '#flow/run/scope.ts'

// Sunday 22 November 2026, half past eleven in the evening in Paris.
const setting = { at: Date.parse('2026-11-22T22:30:00Z'), locale: 'fr', timeZone: 'Europe/Paris' }
const scope: Scope = {
  name: 'Zoé',
  answer: ' Oui ! ',
  zip: '01000',
  price: 1000.5,
  typed: '1 200,50 €',
  count: 0,
  agreed: true,
  refused: false,
  tags: ['Red', 'Dark blue', 3],
  order: { status: 'sent', lines: [{ name: 'Tea' }] },
  born: '1990-02-01',
  seen: '2026-11-22T23:30:00Z',
  blank: '  ',
  none: [],
  nothing: null,
  if: 'odd',
  contact: { email: 'zoe@example.fr', city: 'Lyon' },
  bot: { limit: 1000 },
  now: '2026-11-22T22:30:00.000Z',
  locale: 'fr',
  channel: 'web',
}
const is = (condition: Condition) => {
  const held = holds(condition, scope, setting)
  return held.ok ? held.value : held.message
}

const rules: [string, Operator, string, boolean][] = [
  ['name', 'is', 'zoe', true],
  ['name', 'is', ' ZOÉ ', true],
  ['name', 'is', 'zo', false],
  ['name', 'isNot', 'zo', true],
  ['answer', 'is', 'oui', true],
  ['answer', 'is', 'non', false],
  ['zip', 'is', '01000', true],
  ['zip', 'is', '1000', false],
  ['price', 'is', '1 000,5', true],
  ['price', 'is', '1,000.5', true],
  ['price', 'is', 'mille', false],
  ['count', 'is', 'zéro', true],
  ['count', 'is', '', false],
  ['agreed', 'is', 'oui', true],
  ['agreed', 'is', 'false', false],
  ['refused', 'is', 'No', true],
  ['missing', 'is', '', true],
  ['missing', 'is', 'x', false],
  ['missing', 'isNot', 'x', true],
  ['blank', 'is', '', true],
  ['born', 'is', '1990-02-01', true],
  ['born', 'is', '1er février 1990', true],
  ['born', 'is', '02/01/1990', false],
  ['tags', 'is', 'red, dark blue, 3', true],
  ['contact.city', 'is', '{{ contact.city | upcase }}', true],
  ['order.lines.0.name', 'is', 'tea', true],
  ['order.lines.size', 'is', '1', true],
  ['if', 'is', 'odd', true],

  ['name', 'contains', 'OE', true],
  ['contact.email', 'contains', '@example', true],
  ['contact.email', 'endsWith', '@xample.fr', false],
  ['contact.email', 'endsWith', '@Example.fr', true],
  ['contact.email', 'startsWith', 'zoe@', true],
  ['name', 'contains', '', false],
  ['name', 'contains', '{{ missing }}', false],
  ['name', 'startsWith', '', false],
  ['name', 'doesNotContain', 'x', true],
  ['missing', 'contains', 'x', false],
  ['missing', 'doesNotContain', 'x', true],
  ['tags', 'contains', 'dark BLUE', true],
  ['tags', 'contains', 'blue', false],
  ['tags', 'contains', '3', true],
  ['order', 'contains', 'status', true],
  ['price', 'contains', '000', true],

  ['name', 'isOneOf', 'max, zoé', true],
  ['name', 'isOneOf', 'max; zoé', true],
  ['name', 'isOneOf', 'max\nzoé', true],
  ['name', 'isOneOf', '', false],
  ['price', 'isOneOf', '1; 1000,5', true],
  ['tags', 'isOneOf', 'green, red', true],
  ['missing', 'isOneOf', 'a, b', false],

  ['blank', 'isEmpty', '', true],
  ['none', 'isEmpty', '', true],
  ['nothing', 'isEmpty', '', true],
  ['missing.deeper', 'isEmpty', '', true],
  ['count', 'isEmpty', '', false],
  ['refused', 'isEmpty', '', false],
  ['name', 'isNotEmpty', '', true],

  ['price', 'greater', '1 000', true],
  ['price', 'greater', '{{ bot.limit }}', true],
  ['price', 'greater', '1000,5', false],
  ['price', 'greaterOrEqual', '1000,5', true],
  ['price', 'less', '1001', true],
  ['price', 'lessOrEqual', '1000', false],
  ['typed', 'greater', '1200', true],
  ['typed', 'less', '1200', false],
  ['name', 'greater', '1', false],
  ['name', 'less', '1', false],
  ['name', 'lessOrEqual', 'zoé', false],
  ['missing', 'less', '1', false],
  ['price', 'less', '', false],
  ['born', 'less', '1990-02-02', true],
  ['agreed', 'greater', '0', false],

  ['agreed', 'isTrue', '', true],
  ['answer', 'isTrue', '', true],
  ['refused', 'isFalse', '', true],
  ['count', 'isFalse', '', true],
  ['missing', 'isTrue', '', false],
  ['missing', 'isFalse', '', false],
  ['name', 'isTrue', '', false],

  ['born', 'isBefore', '01/03/1990', true],
  ['born', 'isAfter', '1990-01-31', true],
  ['born', 'isAfter', '1990-02-01', false],
  ['born', 'isBefore', 'demain', true],
  ['seen', 'isAfter', 'now', true],
  ['seen', 'isAfter', '{{ now }}', true],
  ['seen', 'isAfter', 'aujourd’hui', true],
  ['seen', 'isBefore', '2026-11-23T00:31', true],
  ['name', 'isBefore', 'demain', false],
  ['born', 'isAfter', 'rien', false],
  ['missing', 'isBefore', 'demain', false],
]

describe('a rule', () => {
  it.each(rules)('%s %s %j: %j', (variable, operator, value, held) => {
    expect(is(when(variable, operator, value))).toBe(held)
  })

  it('fails only where its template does, and says why', () => {
    expect(is(when('name', 'is', '{{ name | shout }}'))).toContain('no filter “shout”')
    expect(is(when('name', 'isNotEmpty', '{{ name | shout }}'))).toBe(true)
  })
})

describe('rules together', () => {
  const yes = when('agreed', 'isTrue')
  const no = when('refused', 'isTrue')
  const broken = when('name', 'is', '{{')

  it('join by all and any', () => {
    expect(is(all(yes, no))).toBe(false)
    expect(is(any(no, yes))).toBe(true)
    expect(is(all(yes, any(no, yes)))).toBe(true)
    expect(is(any(no, all(yes, no)))).toBe(false)
  })

  it('are asked no further than needed', () => {
    expect(is(any(yes, broken))).toBe(true)
    expect(is(all(no, broken))).toBe(false)
    expect(is(any(no, broken))).toContain('}} is missing')
  })

  it('follow the author’s order, not that of the keys', () => {
    const shuffled: Condition = {
      mode: 'groups',
      join: 'any',
      cel: '',
      groups: {
        z: {
          order: 'a0',
          join: 'all',
          rules: { r: { order: 'a0', variable: 'agreed', operator: 'isTrue', value: '' } },
        },
        a: {
          order: 'a1',
          join: 'all',
          rules: { r: { order: 'a0', variable: 'name', operator: 'is', value: '{{' } },
        },
      },
    }
    expect(is(shuffled)).toBe(true)
    expect(celOf(shuffled)).toBe('isTrue(agreed) || is(name, fill("{{"))')
  })

  it('are so when there are none; an empty group is passed over', () => {
    const empty = { order: 'a0', join: 'all' as const, rules: {} }
    expect(is(always)).toBe(true)
    expect(is({ ...always, join: 'any', groups: { g: empty } })).toBe(true)
    expect(is({ ...no, join: 'any', groups: { ...no.groups, g: empty } })).toBe(false)
    expect(celOf(always)).toBe('true')
  })
})

describe('a typed expression', () => {
  it('must give yes or no', () => {
    expect(is(cel('price > 1000'))).toBe(true)
    expect(is(cel('missing'))).toBe(false)
    expect(is(cel('price'))).toContain('yes or no')
    expect(is(cel('price >'))).toContain('missing at the end')
    expect(is(cel(''))).toContain('empty')
    expect(celOf(cel('price > 1000'))).toBe('price > 1000')
  })
})

describe('the expression derived from rules', () => {
  it('can be read', () => {
    const made = all(
      when('contact.city', 'is', 'Lyon'),
      any(when('price', 'greater', 10), when('if', 'isTrue')),
    )
    expect(celOf(made)).toBe('is(contact.city, "Lyon") && (greater(price, "10") || isTrue(variable("if")))')
  })

  it('means the same, whatever the rules and the values', () => {
    const texts = fc.oneof(
      fc.constantFrom(
        '',
        'Lyon',
        'red',
        '1 000,5',
        '1,000.5',
        'oui',
        'demain',
        '2026-11-22',
        'now',
        'a, b',
        '"',
        '\\',
        '\n',
        '{{ name }}',
        '{{ tags | join: "," }}',
        '{{ broken |',
        '{% if %}',
        '\u2028',
        '\ud800',
      ),
      fc.string({ maxLength: 8 }),
    )
    const variables = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'contact.city',
        'bot.limit',
        'if',
        'true',
        'in',
        'null',
        'a.size',
        'a.0',
        'b.first.x',
        '',
        '.',
        '__proto__',
        'constructor',
        'a b',
        'é',
        'contact',
        'now',
      ),
      fc.string({ maxLength: 5 }),
    )
    const rule = fc.record({
      order: fc.constantFrom('a0', 'a1', 'a2'),
      variable: variables,
      operator: fc.constantFrom(...operators),
      value: texts,
    })
    const join = fc.constantFrom('all' as const, 'any' as const)
    const group = fc.record({
      order: fc.constantFrom('a0', 'a1'),
      join,
      rules: fc.dictionary(fc.constantFrom('r1', 'r2', 'r3'), rule, { noNullPrototype: true }),
    })
    const conditions: fc.Arbitrary<Condition> = fc.record({
      mode: fc.constant('groups' as const),
      join,
      groups: fc.dictionary(fc.constantFrom('g1', 'g2', 'g3'), group, { noNullPrototype: true }),
      cel: fc.constant(''),
    })
    const values = fc.oneof(
      texts,
      fc.constantFrom<Json>(null, true, false, 0, 1000.5, -1, [], ['red', 1], { size: 3, x: null }, [
        'a',
        ['b'],
      ]),
      fc.jsonValue({ maxDepth: 2 }),
    ) as fc.Arbitrary<Json>
    fc.assert(
      fc.property(conditions, values, values, (condition, a, b) => {
        const within: Scope = { ...scope, a, b }
        const held = holds(condition, within, setting)
        expect(evaluate(celOf(condition), within, setting)).toEqual(held)
        expect(holds(condition, within, setting)).toEqual(held)
      }),
      { numRuns: 200 },
    )
  })
})
