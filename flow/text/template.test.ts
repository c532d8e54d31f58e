import fc from 'fast-check'
import { Liquid } from 'liquidjs'
import { describe, expect, it } from 'vitest'
import type { Json } from '#flow/json.ts'
import type { Scope } from '#flow/run/scope.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import { checkTemplate, fillTemplate, renameInTemplate } from '#flow/text/template.ts'

const at = Date.parse('2026-11-22T22:30:00Z')
const scope: Scope = {
  name: 'Zoé',
  score: 12.5,
  city: '  lyon ',
  tags: ['red', 'blue'],
  order: {
    id: 'A-1',
    lines: [
      { name: 'Tea', price: 4 },
      { name: 'Cup', price: 9.5 },
    ],
    'ship-to': 'Paris',
  },
  labels: { fr: 'Bonjour', en: 'Hello' },
  typed: '1 200,50',
  wild: '**a** [x](https://evil.example) _b_\n- c',
  born: '1990-02-01',
  seen: '2026-11-22T23:30:00Z',
  agreed: true,
  nothing: null,
  contact: { email: 'zoe@example.fr' },
  bot: { shop: 'Chez Zoé' },
  now: '2026-11-22T22:30:00.000Z',
  locale: 'fr',
  channel: 'web',
}
const setting = { at, locale: 'fr', timeZone: 'Europe/Paris' }
const fill = (template: string, locale = 'fr', mode: 'none' | 'markdown' = 'none') =>
  fillTemplate(template, scope, { ...setting, locale, escape: mode })
const filled = (template: string, locale = 'fr') => {
  const made = fill(template, locale)
  return made.ok ? made.text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ') : `! ${made.message}`
}

describe('a template', () => {
  const cases: [string, string][] = [
    ['Hello', 'Hello'],
    ['Hello { name } }} %}', 'Hello { name } }} %}'],
    ['Hello {{ name }}!', 'Hello Zoé!'],
    ['{{name}}{{score}}', 'Zoé12.5'],
    ['{{ contact.email }}, {{ contact["email"] }}', 'zoe@example.fr, zoe@example.fr'],
    ['{{ bot.shop }}', 'Chez Zoé'],
    ['{{ locale }} {{ channel }}', 'fr web'],
    ['[{{ missing }}{{ contact.missing.deeper }}{{ nothing }}{{ score.x }}]', '[]'],
    ['{{ order.lines[1].name }} {{ order.lines.0.price }} {{ order.lines[-1].name }}', 'Cup 4 Cup'],
    ['{{ order.ship-to }}', 'Paris'],
    ['{{ labels[locale] }}', 'Bonjour'],
    ['{{ tags.size }} {{ tags.first }} {{ tags.last }} {{ name.size }}', '2 red blue 3'],
    ['{{ tags }}', 'red, blue'],
    ['{{ order.lines }}', 'name: Tea, price: 4, name: Cup, price: 9.5'],
    ['{{ agreed }}', 'true'],
    ['a {{- name -}} b', 'aZoéb'],
    ['{{ "literal" }} {{ \'it "is"\' }} {{ -3.5 }} {{ true }}{{ nil }}', 'literal it "is" -3.5 true'],
    ['{{ "}}" }}', '}}'],
    ['{{ constructor }}{{ name.constructor }}{{ order.__proto__ }}{{ tags.length }}{{ toString }}', ''],

    ['{{ name | upcase }} {{ name | downcase }} {{ city | strip | capitalize }}', 'ZOÉ zoé Lyon'],
    [
      '{{ "one two three" | truncate: 8 }} {{ "abc" | truncate: 3 }} {{ "abcdef" | truncate: 4, ".." }}',
      'one two… abc ab..',
    ],
    ['{{ missing | default: "friend" }} {{ name | default: "friend" }}', 'friend Zoé'],
    ['{{ "a" | append: name | prepend: "<" }}', '<aZoé'],
    ['{{ "a-b-a" | replace: "a", "x" }} {{ "a-b" | remove: "-" }}', 'x-b-x ab'],
    [
      '{{ tags | size }} {{ tags | first }} {{ tags | last }} {{ tags | join: " / " }}',
      '2 red blue red / blue',
    ],
    ['{{ order.lines | map: "name" | join }}', 'Tea, Cup'],
    ['{{ "a,b" | split: "," | last }}', 'b'],
    ['{{ score | plus: 1 | minus: 0.5 | times: 2 | divided_by: 4 }}', '6.5'],
    ['{{ typed | plus: 1 }}', '1201.5'],
    ['{{ missing | plus: 1 }}{{ score | divided_by: 0 }}{{ name | times: 2 }}', ''],
    ['{{ 7 | modulo: 3 }} {{ 0.1 | plus: 0.2 }} {{ 5 | at_most: 3 }} {{ 5 | at_least: 8 }}', '1 0.3 3 8'],
    [
      '{{ 2.5 | round }} {{ -2.5 | round }} {{ 1.005 | round: 2 }} {{ 1.2 | ceil }} {{ 1.8 | floor }} {{ -3 | abs }}',
      '3 -3 1.01 2 1 3',
    ],
    ['{{ 1234567.891 | number }} {{ 12 | number: 2 }} {{ "x" | number }}', '1 234 567,891 12,00 x'],
    ['{{ 1234.5 | money: "EUR" }}', '1 234,50 €'],
    ['{{ "+33612345678" | phone }}', '+33 6 12 34 56 78'],
    ['{{ name | json }} {{ tags | json }} {{ missing | json }}', '"Zoé" ["red","blue"] null'],
    ['{{ "a b&é" | url_encode }}', 'a%20b%26%C3%A9'],
    ['{{ born | date }} | {{ born | date: "short" }}', '1 févr. 1990 | 01/02/1990'],
    ['{{ born | date: "long" }} {{ born | date: "full" }}', '1 février 1990 jeudi 1 février 1990'],
    ['{{ born | date: "weekday" }} {{ born | date: "time" }}', 'jeudi '],
    [
      '{{ seen | date: "datetime" }} {{ seen | date: "iso" }} {{ seen | date: "time" }}',
      '23 novembre 2026 à 00:30 2026-11-23 00:30',
    ],
    ['{{ "now" | date: "iso" }} {{ now | date: "time" }}', '2026-11-22 23:30'],
    ['{{ "2026-07-01T10:00" | date: "time" }} {{ "soon" | date }}', '10:00 soon'],
  ]
  it.each(cases)('%j gives %j', (template, text) => expect(filled(template)).toBe(text))

  it('writes as the language does', () => {
    expect(filled('{{ 1234.5 | money: "EUR" }} {{ born | date: "long" }}', 'en')).toBe(
      '€1,234.50 February 1, 1990',
    )
    expect(filled('{{ 1234.5 | number }} {{ born | date: "short" }}', 'de')).toBe('1.234,5 01.02.90')
    expect(filled('{{ 1234.5 | number }}', '?')).toBe('1,234.5')
  })

  const refused: [string, string][] = [
    ['{% include "package.json" %}', 'Tags such as'],
    ['{% if a %}x{% endif %}', 'Tags such as'],
    ['x {%', 'Tags such as'],
    ['{% raw %}{{ name }}{% endraw %}', 'Tags such as'],
    ['{{ name', '}} is missing'],
    ['{{ name }', '}} is missing'],
    ['{{ }}', 'the name of a variable is missing'],
    ['{{ name | }}', 'the name of a filter'],
    ['{{ name upcase }}', 'from “upcase” on'],
    ['{{ name. }}', 'missing'],
    ['{{ (1..1000000000) | join }}', 'cannot be read'],
    ['{{ a == b }}', 'from “== b” on'],
    ['{{ name | shout }}', 'There is no filter “shout”'],
    ['{{ name | upcas }}', 'Did you mean “upcase”?'],
    ['{{ tags | sample }}', 'There is no filter'],
    ['{{ name | constructor }}', 'There is no filter'],
    ['{{ name | append }}', 'takes 1 value'],
    ['{{ name | upcase: 1 }}', 'takes nothing'],
    ['{{ born | date: "%d/%m" }}', 'short, medium'],
    ['{{ score | money: "euros" }}', 'EUR'],
    ['{{ "x }}', 'quotation mark'],
    [`{{ a${'[a'.repeat(50)} }}`, 'cannot be read'],
    [`{{ ${'x'.repeat(60_000)} }}`, 'longer than 50000'],
  ]
  it.each(refused.map(([template, message]) => [template.slice(0, 40), template, message] as const))(
    '%j is refused',
    (_, template, message) => {
      const made = fill(template)
      expect(made.ok).toBe(false)
      expect(made.ok ? '' : made.message).toContain(message)
      const checked = checkTemplate(template)
      expect(checked.ok ? '' : checked.says.en).toContain(message)
      expect(checked.ok ? '' : checked.says.fr).toMatch(/^(?!.*(?: [:;?!»]|« )).+$/s)
    },
  )

  it('can make only so much text', () => {
    const long = { ...scope, long: 'a'.repeat(40_000), list: Array<Json>(5000).fill('0123456789') }
    const attempt = (template: string) => fillTemplate(template, long, { ...setting, escape: 'none' })
    for (const template of [
      '{{ long }}{{ long }}',
      '{{ long | append: long }}',
      '{{ long | replace: "a", long }}',
      '{{ long | url_encode | append: long }}',
      '{{ list | join: ", " }}',
      '{{ list }}',
      '{{ list | json }}',
      '{{ long | split: "" | join: "xx" }}',
      `{{ "a" ${'| append: long'.repeat(900)} }}`,
      `{{ "aa" ${'| replace: "a", "aaaa"'.repeat(1500)} }}`,
    ]) {
      const made = attempt(template)
      expect(made.ok ? made.text.length : made.message).toContain('longer than 50000')
    }
  })

  it('keeps a value from becoming Markdown', () => {
    const made = fill('**Hi** {{ wild }}!', 'fr', 'markdown')
    expect(made.ok && parseMarkdown(made.text)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'bold', children: [{ type: 'text', text: 'Hi' }] },
          { type: 'text', text: ' **a** [x](https://evil.example) _b_' },
          { type: 'break' },
          { type: 'text', text: '- c!' },
        ],
      },
    ])
  })

  it('keeps a value plain even behind a backslash', () => {
    const made = fill('\\{{ "*a*" }} \\{{ "*b*" }}', 'fr', 'markdown')
    expect(made.ok && parseMarkdown(made.text)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: '\\*a* \\*b*' }] },
    ])
  })

  it('lets a value be the address of a link', () => {
    const link = { ...scope, url: 'https://x.fr/a_(b)?c=[d]&e=*f*' }
    const made = fillTemplate('[Track]({{ url }})', link, { ...setting, escape: 'markdown' })
    expect(made.ok && parseMarkdown(made.text)).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'link', href: link.url, children: [{ type: 'text', text: 'Track' }] }],
      },
    ])
  })
})

/** Texts made mostly of what templates give a meaning to. */
const pieces = fc.constantFrom(
  '{{',
  '}}',
  '{%',
  '%}',
  '{{-',
  '-}}',
  '|',
  ':',
  ',',
  '.',
  '[',
  ']',
  '"',
  "'",
  '\\',
  ' ',
  '-',
  '(',
  '..',
  'name',
  'tags',
  'contact',
  'email',
  'order',
  'upcase',
  'date',
  'join',
  'default',
  'round',
  'money',
  '0',
  '-1.5',
  'nil',
  '*',
  '\n',
)
const templates = fc.oneof(
  fc.array(fc.oneof(pieces, pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 12 }).map((parts) => `{{ ${parts.join(' ')} }}`),
)

describe('any template', () => {
  it('fills, or says why not; twice the same', () => {
    fc.assert(
      fc.property(
        templates,
        fc.constantFrom('none', 'markdown'),
        fc.constantFrom('fr', 'en', '§'),
        (template, mode, locale) => {
          const made = fill(template, locale, mode)
          expect(fill(template, locale, mode)).toEqual(made)
          expect(made.ok ? typeof made.text : made.message.length > 0).toBeTruthy()
          expect(checkTemplate(template).ok).toBe(made.ok)
          const renamed = renameInTemplate(template, 'name', 'first_name')
          expect(renameInTemplate(template, 'name', 'name')).toBe(template)
          expect(checkTemplate(renamed).ok).toBe(made.ok)
        },
      ),
    )
  })

  it('fills with any values', () => {
    const all = Object.entries({
      upcase: '',
      downcase: '',
      capitalize: '',
      strip: '',
      truncate: ': 3',
      append: ': v',
      prepend: ': v',
      replace: ': v, "b"',
      remove: ': v',
      split: ': v',
      json: '',
      default: ': v',
      size: '',
      first: '',
      last: '',
      join: ': v',
      map: ': v',
      plus: ': v',
      minus: ': v',
      times: ': v',
      divided_by: ': v',
      modulo: ': v',
      at_least: ': v',
      at_most: ': v',
      abs: '',
      ceil: '',
      floor: '',
      round: ': v',
      number: ': v',
      money: ': v',
      date: ': v',
      url_encode: '',
      email: '',
      digits: '',
      phone: '',
    }).map(([name, args]) => `{{ v | ${name}${args} }}`)
    const values = fc.oneof(
      fc.jsonValue(),
      fc.double(),
      fc.string({ unit: fc.constantFrom('a', 'ß', '🙂', '\ud800', '\0', ' ', '1') }),
      fc.constantFrom(1e308, 8.64e15, 8.65e15, -1, '2026-01-01', '9999-12-31T23:59:59Z', 'EUR'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...all), values, (template, v) => {
        const made = fillTemplate(template, { ...scope, v: v as Json }, { ...setting, escape: 'none' })
        expect(made.ok || made.message).toBeTruthy()
      }),
      { numRuns: 300 },
    )
  })

  it('means what Liquid means', () => {
    const liquid = new Liquid({ ownPropertyOnly: true, strictFilters: true })
    const operand = fc.constantFrom(
      'name',
      'score',
      'tags',
      'order.id',
      'order.lines[0].name',
      'missing',
      'contact.email',
      '"b a"',
      '3',
      '-1.5',
    )
    const text = fc.constantFrom(
      'upcase',
      'downcase',
      'capitalize',
      'strip',
      'append: "x"',
      'prepend: name',
      'replace: "e", "E"',
      'remove: "o"',
      'truncate: 4, ".."',
      'default: "d"',
    )
    const number = fc.constantFrom(
      'plus: 2',
      'minus: score',
      'times: 2',
      'abs',
      'ceil',
      'floor',
      'round',
      'at_least: 3',
      'at_most: 3',
      'modulo: 4',
      'divided_by: 2',
    )
    const list = fc.constantFrom('join: "-"', 'first', 'last', 'size')
    const output = fc
      .oneof(
        fc.tuple(
          operand.filter((path) => path !== 'tags'),
          fc.array(text, { maxLength: 3 }),
        ),
        fc.tuple(fc.constantFrom('score', '3', '-1.5', '2.5'), fc.array(number, { maxLength: 3 })),
        fc.tuple(fc.constant('tags'), fc.tuple(list)),
      )
      .map(([path, chain]) => [path, ...chain].join(' | '))
    const template = fc
      .array(
        fc.tuple(
          fc.constantFrom('', 'a ', ' {b} ', '\n'),
          output,
          fc.constantFrom(['{{', '}}'], ['{{ ', ' }}'], ['{{- ', ' -}}']),
        ),
      )
      .map((parts) => parts.map(([before, inside, [open, close]]) => before + open + inside + close).join(''))
    fc.assert(
      fc.property(template, (written) => {
        expect(filled(written)).toBe(liquid.parseAndRenderSync(written, scope))
      }),
      { numRuns: 200 },
    )
  })
})

describe('checking', () => {
  it('names what is read', () => {
    expect(
      checkTemplate('Hi {{ name | append: contact.email }} {{ order.lines[0].name }} {{ name }}'),
    ).toEqual({
      ok: true,
      paths: ['name', 'contact.email', 'order.lines.0.name'],
    })
    expect(checkTemplate('{{ labels[locale].x }} {{ contact["email"] }}')).toEqual({
      ok: true,
      paths: ['labels', 'locale', 'contact.email'],
    })
    expect(checkTemplate('no outputs')).toEqual({ ok: true, paths: [] })
  })
})

describe('renaming', () => {
  const renames: [string, string, string, string][] = [
    ['Hi {{ score }} score', 'score', 'points', 'Hi {{ points }} score'],
    ['{{score|plus: score}}', 'score', 'points', '{{points|plus: points}}'],
    ['{{ score.total }} {{ score[0] }}', 'score', 'p', '{{ p.total }} {{ p[0] }}'],
    [
      '{{ contact.score }} {{ scores }} {{ "score" }}',
      'score',
      'p',
      '{{ contact.score }} {{ scores }} {{ "score" }}',
    ],
    ['{{ contact.email | upcase }}', 'contact.email', 'contact.mail', '{{ contact.mail | upcase }}'],
    ['{{ contact["email"].x }}', 'contact.email', 'mail', '{{ mail.x }}'],
    ['{{ labels[locale] }} {{ locale }}', 'locale', 'l', '{{ labels[l] }} {{ l }}'],
    ['{{ bad | }} {{ score }} {{ score', 'score', 'p', '{{ bad | }} {{ p }} {{ score'],
    ['{%- score -%} {{- score -}}', 'score', 'p', '{%- score -%} {{- p -}}'],
    ['{{ default | default: default }}', 'default', 'd', '{{ d | default: d }}'],
  ]
  it.each(renames)('in %j, %s becomes %s', (template, from, to, renamed) =>
    expect(renameInTemplate(template, from, to)).toBe(renamed),
  )
})
