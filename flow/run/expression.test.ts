import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#flow/json.ts'
import { checkExpression, evaluate, renameInExpression } from '#flow/run/expression.ts'
import type { Scope } from '#flow/run/scope.ts'

const setting = { at: Date.parse('2026-11-22T22:30:00Z'), locale: 'fr', timeZone: 'Europe/Paris' }
const scope: Scope = {
  score: 12.5,
  age: 34,
  name: 'Zoé',
  city: ' LYON ',
  agreed: true,
  refused: false,
  nothing: null,
  typed: '1 200,50',
  tags: ['red', 'blue'],
  lines: [
    { name: 'Tea', price: 4, count: 2 },
    { name: 'Cup', price: 9.5, count: 1 },
  ],
  order: { id: 'A-1', 'ship-to': 'Paris', if: 'yes' },
  born: '1990-02-01',
  seen: '2026-11-22T23:30:00Z',
  if: 'reserved',
  contact: { email: 'zoe@example.fr', score: 3 },
  bot: { limit: 10 },
  now: '2026-11-22T22:30:00.000Z',
  locale: 'fr',
  channel: 'web',
}
const value = (cel: string, within: Scope = scope) => {
  const made = evaluate(cel, within, setting)
  return made.ok ? made.value : `! ${made.message}`
}

describe('an expression', () => {
  const cases: [string, Json][] = [
    ['1 + 2', 3],
    ['7 / 2', 3.5],
    ['7 % 4', 3],
    ['-7 / 2', -3.5],
    ['score + 1', 13.5],
    ['age + 1', 35],
    ['age * 1.5', 51],
    ['1 == 1.0', true],
    ['9007199254740993', 9007199254740992],
    ['0x10', 16],
    ['1 / 0', null],
    ['1e308 * 10', null],
    ['-0.0', 0],

    ['missing', null],
    ['contact.missing.deeper[3].x', null],
    ['name.missing', null],
    ['missing + 1', 1],
    ['missing - 1', -1],
    ['-missing', null],
    ['missing * 2', null],
    ['missing + missing', null],
    ['missing == null', true],
    ['missing == ""', false],
    ['nothing == missing', true],
    ['missing < 1', false],
    ['missing >= 1', false],
    ['missing <= missing', false],
    ['!missing', true],
    ['missing && agreed', false],
    ['missing || agreed', true],
    ['missing ? 1 : 2', 2],
    ['missing in tags', false],
    ['"a" in missing', false],
    ['missing.contains("a")', false],
    ['missing.lower()', null],
    ['size(missing)', 0],
    ['missing.map(x, x)', []],
    ['missing.exists(x, x)', false],
    ['missing.all(x, x)', true],
    ['has(contact.email)', true],
    ['has(contact.phone)', false],
    ['constructor', null],
    ['name.constructor', null],
    ['order.__proto__', null],
    ['{"__proto__": 1}', {}],

    ['"a" + name', 'aZoé'],
    ['"n: " + 1', 'n: 1'],
    ['"s: " + score + missing', 's: 12.5'],
    ['1 == "1"', false],
    ['name == "zoé"', false],
    ['name.lower() == "zoé"', true],
    ['"b" > "a"', true],
    ['tags == ["red", "blue"]', true],
    ['tags + ["green"]', ['red', 'blue', 'green']],
    ['"red" in tags', true],
    ['"id" in order', true],
    ['tags[1]', 'blue'],
    ['tags[-1]', null],
    ['tags[5]', null],
    ['order["ship-to"]', 'Paris'],
    ['order.if', 'yes'],
    ['{"a": 1, "b": [score]}', { a: 1, b: [12.5] }],
    ['agreed ? "y" : "n"', 'y'],
    ['agreed && !refused || false', true],
    ['refused && 1 / 0 == 2', false],

    ['name.contains("o")', true],
    ['name.startsWith("Z") && name.endsWith("é")', true],
    ['city.trim().lower()', 'lyon'],
    ['"a,b".split(",").join("-")', 'a-b'],
    ['name.size() + size(tags) + size("🙂")', 6],
    ['tags.contains("red")', true],
    ['string(score) + string(tags)', '12.5red, blue'],
    ['double(typed) + int("3,9")', 1203.5],
    ['abs(-2) + floor(1.9) + ceil(1.1) + round(2.5)', 8],
    ['round(1.005, 2)', 1.01],
    ['min(3, score, 7) + max([1, 2])', 5],
    ['max(missing)', null],
    ['lines.map(l, l.price * l.count)', [8, 9.5]],
    ['lines.filter(l, l.price > 5).map(l, l.name)', ['Cup']],
    ['lines.map(l, l.price > 5, l.name)', ['Cup']],
    ['lines.all(l, l.price > 1) && lines.exists(l, l.count == 2)', true],
    ['lines.exists_one(l, l.count == 1)', true],
    ['order.map(k, k)', ['id', 'ship-to', 'if']],
    ['tags.map(score, score + "!")', ['red!', 'blue!']],

    ['today()', '2026-11-22'],
    ['daysBetween(born, "1990-03-01")', 28],
    ['daysBetween(today(), seen)', 1],
    ['addDays(born, 28)', '1990-03-01'],
    ['addDays(missing, 1)', null],
    ['year(born) + month(born) + day(born)', 1993],
    ['weekday("2026-11-22")', 7],
    ['hour(seen)', 0],
    ['hour(born)', null],
    ['year("soon")', null],
    ['born < today()', true],

    ['is(city, "lyon") && isNot(name, "x")', true],
    ['isOneOf(name, "zoe, max") && greater(typed, "1000")', true],
    ['variable("if")', 'reserved'],
    ['variable("lines.0.name")', 'Tea'],
    ['variable("tags.size")', 2],
    ['fill("Hi {{ name | upcase }}")', 'Hi ZOÉ'],
    ['// a comment\n1', 1],
  ]
  it.each(cases)('%j gives %j', (cel, result) => expect(value(cel)).toEqual(result))

  const failing: [string, string][] = [
    ['"a" * 2', '"a" stands beside *'],
    ['-name', 'takes numbers'],
    ['name && true', 'yes or no'],
    ['!tags', 'yes or no'],
    ['"5" > 3', 'same type'],
    ['tags < tags', 'same type'],
    ['true + 1', 'numbers, texts or lists'],
    ['score.lower()', 'takes text'],
    ['min("a")', 'takes numbers'],
    ['score.map(x, x)', 'takes lists'],
    ['fill(variable("broken"))', 'takes text'],
  ]
  it.each(failing)('%j fails and says why', (cel, message) => expect(value(cel)).toContain(message))
})

describe('what is refused before it runs', () => {
  const refused: [string, string][] = [
    ['', 'empty'],
    [' \n', 'empty'],
    ['"aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a+)+$")', '“matches” does not exist'],
    ['matches(name, "(a+)+$")', '“matches” does not exist'],
    ['tags.map(a, tags.map(b, tags.map(c, c)))', 'inside another'],
    ['tags.filter(a, tags.exists(b, a == b))', 'inside another'],
    ['tags.map(a, [1].all(b, true))', 'inside another'],
    ['tags.map(a, true, tags.map(b, b))', 'inside another'],
    ['tags.shout()', 'no function “shout”'],
    ['tags.contain("x")', 'Did you mean “contains”'],
    ['today(1)', 'takes 0 values'],
    ['daysBetween(born)', 'takes 2 values'],
    ['tags.map(x)', 'takes'],
    ['cel.bind(x, 1, x)', 'no function “bind”'],
    ['b"abc"', 'Bytes'],
    ['5u', 'unsigned'],
    ['has(contact)', 'takes a path'],
    ['fill("{{ name | shout }}")', 'no filter “shout”'],
    ['name = "x"', 'write =='],
    ['agreed & refused', 'Write &&'],
    ['agreed | refused', 'Write ||'],
    ['name == "x', 'quotation mark'],
    ['if == 1', 'variable("if")'],
    ['1 +', 'missing at the end'],
    ['(1', 'missing at the end'],
    ['name name', 'from “name” on'],
    ['é', 'from “é” on'],
    ['1'.repeat(400), 'too large'],
    ['x'.repeat(30_000), 'too large'],
    ['('.repeat(5000), 'too large'],
    ['!'.repeat(19_000), 'too large'],
    ['- '.repeat(9_000), 'too large'],
    [`1${'+1'.repeat(3000)}`, 'too large'],
    [`[${'1,'.repeat(300)}]`, 'too large'],
    [`x${'.a'.repeat(500)}`, 'too large'],
  ]
  it.each(refused.map(([cel, message]) => [cel.slice(0, 40), cel, message] as const))(
    '%j',
    (_, cel, message) => {
      const checked = checkExpression(cel)
      expect(checked.ok ? '' : checked.says.en).toContain(message)
      expect(checked.ok ? '' : checked.says.fr).toMatch(/^(?!.*(?: [:;?!»]|« )).+$/s)
      expect(value(cel)).toContain(message)
    },
  )
})

describe('what would take too long', () => {
  const large: Scope = {
    ...scope,
    many: Array.from({ length: 1000 }, (_, i) => i),
    tooMany: Array.from({ length: 1001 }, (_, i) => i),
    text: 'a'.repeat(20_000),
    lists: Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, (_, i) => i)),
  }
  large.copies = structuredClone(large.lists)
  const costly = [
    'tooMany.map(x, x)',
    'many + many',
    `many.map(x, ${'x + '.repeat(400)} x)`,
    'many.map(x, text.contains("b"))',
    'many.map(x, string(lists))',
    'many.map(x, text + text)',
    'lists == copies',
    'many.map(x, contains(text, "b"))',
    'many.map(x, many.join(","))',
    `text${' + text'.repeat(10)}`,
    'many.map(x, fill("{{ text }}"))',
    'many.map(x, lists)',
    '[lists, lists]',
    'text.split("")',
  ]
  it.each(costly.map((cel) => [cel.slice(0, 40), cel] as const))('%j is stopped', (_, cel) =>
    expect(value(cel, large)).toContain('too much to do'),
  )

  it('is not what authors do', () => {
    expect(value('many.filter(x, x % 2 == 0).size()', large)).toBe(500)
    expect(value('many.exists(x, isBefore("2026-01-01", "2027-01-01") && x == 900)', large)).toBe(true)
  })
})

const names = [
  'score',
  'age',
  'name',
  'agreed',
  'nothing',
  'missing',
  'tags',
  'lines',
  'order',
  'contact.email',
  'contact.score',
  'bot.limit',
  'born',
]
const literals = [
  '1',
  '2.5',
  '0',
  '"a"',
  '"1990-02-01"',
  'true',
  'false',
  'null',
  '[]',
  '[1, "a"]',
  '{"a": 1}',
]

/** Expressions of every form, most of them ill-typed. */
const expressions = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'cel' },
    fc.constantFrom(...names, ...literals),
    fc
      .tuple(
        tie('any'),
        fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||', 'in'),
        tie('any'),
      )
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(fc.constantFrom('!', '-'), tie('any')).map(([sign, a]) => `${sign}${a}`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(
        fc.constantFrom('size', 'string', 'double', 'round', 'year', 'isEmpty', 'max', 'hour'),
        tie('any'),
      )
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(
        fc.constantFrom('is', 'contains', 'greater', 'isBefore', 'daysBetween', 'addDays', 'isOneOf'),
        tie('any'),
        tie('any'),
      )
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc
      .tuple(
        tie('any'),
        fc.constantFrom('.size()', '.lower()', '.name', '[0]', '.contains("a")', '.split("a")', '.join(",")'),
      )
      .map(([a, end]) => `(${a})${end}`),
    fc
      .tuple(
        fc.constantFrom('tags', 'lines', 'order'),
        fc.constantFrom('map', 'filter', 'all', 'exists', 'exists_one'),
        fc.constantFrom('x', 'x.price', 'x == "red"', 'x.price > score', 'age'),
      )
      .map(([list, name, body]) => `${list}.${name}(x, ${body})`),
  ),
})).any

describe('any expression', () => {
  it('is total, the same each time, plain JSON, and leaves the scope alone', () => {
    const before = JSON.stringify(scope)
    fc.assert(
      fc.property(expressions, (cel) => {
        const made = evaluate(cel, scope, setting)
        expect(evaluate(cel, scope, setting)).toEqual(made)
        expect(checkExpression(cel).ok).toBe(true)
        if (made.ok) expect(JSON.parse(JSON.stringify(made.value))).toEqual(made.value)
        else expect(made.message).not.toBe('')
        expect(JSON.stringify(scope)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  it('is total even where it is no expression', () => {
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom(
          '(',
          ')',
          '[',
          ']',
          '{',
          '}',
          '.',
          ',',
          '"',
          "'",
          '\\',
          'x',
          '1',
          '?',
          ':',
          '==',
          'b"',
          'r"',
          '0x',
          '1e',
          '//',
          ' ',
        ),
        fc.string(),
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(noise, (parts) => {
        const made = evaluate(parts.join(''), scope, setting)
        expect(made.ok || made.message !== '').toBe(true)
        expect(checkExpression(parts.join('')).ok || !made.ok).toBe(true)
      }),
    )
  })

  it('means what CEL means, where types agree', () => {
    const cel = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false })
    const number = fc.letrec<{ n: string }>((tie) => ({
      n: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'n' },
        fc.constantFrom(
          'score',
          'contact.score',
          '2.5',
          '4.0',
          '-1.5',
          '(agreed ? 1.5 : 2.0)',
          'lines[0].price',
        ),
        fc
          .tuple(tie('n'), fc.constantFrom('+', '-', '*'), tie('n'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      ),
    })).n
    const text = fc.oneof(
      fc.constantFrom('name', '"a"', '"Z"', 'contact.email', 'tags[0]'),
      fc.constantFrom('name + "x"', '"a" + tags[1]'),
    )
    const yesNo = fc.letrec<{ b: string }>((tie) => ({
      b: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'b' },
        fc.constantFrom(
          'agreed',
          'refused',
          'true',
          'has(contact.email)',
          'has(contact.phone)',
          '"red" in tags',
          'lines.exists(l, l.price > 5.0)',
          'tags.all(t, t == "red")',
        ),
        fc
          .tuple(number, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), number)
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc
          .tuple(text, fc.constantFrom('==', '!=', '<', '>='), text)
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc
          .tuple(text, fc.constantFrom('contains', 'startsWith', 'endsWith'), text)
          .map(([a, name, b]) => `(${a}).${name}(${b})`),
        fc
          .tuple(tie('b'), fc.constantFrom('&&', '||'), tie('b'))
          .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        tie('b').map((b) => `!(${b})`),
        fc.tuple(tie('b'), tie('b'), tie('b')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      ),
    })).b
    fc.assert(
      fc.property(fc.oneof(number, text, yesNo), (written) => {
        const meant = cel.evaluate(written, scope)
        // CEL has -0; JSON has not.
        expect(value(written)).toEqual(typeof meant === 'number' ? meant + 0 : meant)
      }),
      { numRuns: 300 },
    )
  })
})

describe('checking', () => {
  const read: [string, string[]][] = [
    ['1 + 2', []],
    ['score + contact.email + contact.email', ['score', 'contact.email']],
    ['order["ship-to"] == lines[0].name', ['order.ship-to', 'lines.0.name']],
    ['order[name].x', ['order', 'name']],
    ['lines.map(l, l.price + score)', ['lines', 'score']],
    ['score.map(score, score)', ['score']],
    ['has(contact.email)', ['contact.email']],
    ['variable("if") + variable("a.b")', ['if', 'a.b']],
    ['fill("{{ name }} {{ contact.email }}")', ['name', 'contact.email']],
    ['{"a": age}', ['age']],
    ['is(city, name)', ['city', 'name']],
  ]
  it.each(read)('%j reads %j', (cel, variables) =>
    expect(checkExpression(cel)).toEqual({ ok: true, variables }),
  )
})

describe('renaming', () => {
  const renames: [string, string, string, string][] = [
    ['score  +  1 // score', 'score', 'points', 'points  +  1 // score'],
    ['score == "score"', 'score', 'p', 'p == "score"'],
    ['contact.score + score.score', 'score', 'p', 'contact.score + p.score'],
    ['contact . email == contact["email"]', 'contact.email', 'contact.mail', 'contact.mail == contact.mail'],
    ['(contact).email', 'contact.email', 'mail', '(mail)'],
    ['lines.map(score, score + age)', 'score', 'p', 'lines.map(score, score + age)'],
    ['lines.map(l, l.score + score)', 'score', 'p', 'lines.map(l, l.score + p)'],
    ['tags[score]', 'score', 'p', 'tags[p]'],
    ['order[score].x + order.y', 'order', 'o', 'o[score].x + o.y'],
    ['variable("if") == 1', 'if', 'when', 'when == 1'],
    ['score == 1', 'score', 'if', 'variable("if") == 1'],
    ['variable("order.x")', 'order', 'o', 'o.x'],
    ['fill("{{ score }} score")', 'score', 'p', 'fill("{{ p }} score")'],
    ['score +', 'score', 'p', 'score +'],
  ]
  it.each(renames)('in %j, %s becomes %s', (cel, from, to, renamed) =>
    expect(renameInExpression(cel, from, to)).toBe(renamed),
  )

  it('never changes what an expression means', () => {
    const { score, ...others } = scope
    const after: Scope = {
      ...others,
      contact: { mail: scope.contact.email ?? null, score: 3 },
      points: score,
    } as Scope
    fc.assert(
      fc.property(expressions, (cel) => {
        const renamed = renameInExpression(
          renameInExpression(cel, 'score', 'points'),
          'contact.email',
          'contact.mail',
        )
        expect(evaluate(renamed, after, setting)).toEqual(evaluate(cel, scope, setting))
      }),
    )
  })
})
