import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastOf, onColor, readableOn } from '#flow/theme/contrast.ts'
import { defaultTheme, readColor, readTheme, themeText } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'

const hex = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((rgb) => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)

test('no theme is the default theme', () => {
  for (const nothing of [undefined, null, {}, [], 'red', 7]) expect(readTheme(nothing)).toEqual(defaultTheme)
})

test('what is given is kept', () => {
  const theme = readTheme({
    title: { fr: 'Camille' },
    ...{ color: '#F60', scheme: 'dark', radius: 4, font: 'serif', position: 'left' },
    avatar: 'https://shop.example/a.png',
    launcher: { icon: 'wave', label: 'Help', greeting: { fr: ' Bonjour ', en: 'Hello' } },
    share: { title: { fr: 'Titre' }, picture: '/api/v1/files/1' },
  })
  expect(theme).toMatchObject({
    title: { fr: 'Camille' },
    ...{ color: '#ff6600', scheme: 'dark', radius: 4, font: 'serif', position: 'left' },
    avatar: 'https://shop.example/a.png',
    launcher: { icon: 'wave', label: { '': 'Help' }, greeting: { fr: 'Bonjour', en: 'Hello' } },
    share: { title: { fr: 'Titre' }, picture: '/api/v1/files/1' },
  })
})

describe('hostile values are replaced by the default', () => {
  test.each([
    'red;}*{display:none',
    'url(https://evil.example/?c)',
    'expression(alert(1))',
    '#12345',
    '#ffffff;background:url(//evil.example)',
    'var(--x)',
    '#fff\n',
    {},
    null,
  ])('colour %s', (color) => {
    expect(readColor(color)).toBeNull()
    expect(readTheme({ color }).color).toBe(defaultTheme.color)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://shop.example/a.png',
    '//evil.example/a.png',
    '/\\evil.example/a.png',
    'https://user:pass@shop.example/a.png',
    '/a.png"onerror="alert(1)',
    `https://shop.example/${'a'.repeat(2000)}`,
    { toString: 'x' },
  ])('picture %s', (avatar) => {
    expect(readTheme({ avatar }).avatar).toBe('')
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '18px;}', null])('radius %s', (radius) => {
    expect(readTheme({ radius }).radius).toBeOneOf([defaultTheme.radius, 24])
  })

  test('names that reach prototypes, foreign choices, endless texts', () => {
    const stored = JSON.parse(
      '{"__proto__":{"color":"#000"},"font":"__proto__","scheme":"x","position":"constructor","launcher":{"icon":"toString","label":{"__proto__":"x","fr":7}}}',
    )
    expect(readTheme(stored)).toEqual({ ...defaultTheme })
    expect(readTheme({ launcher: { label: 'a'.repeat(99_999) } }).launcher.label['']).toHaveLength(40)
  })

  test('whatever is stored, the style sheet holds no more than our own properties', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (anything, text) => {
        for (const stored of [anything, { color: text, avatar: text, font: text, radius: anything }]) {
          expect(themeCss(readTheme(stored))).toMatch(
            /^(:host>\*\{[^{}]*\})+@media \(prefers-color-scheme:dark\)\{(:host>\*\{[^{}]*\})+\}$|^(:host>\*\{[^{}]*\})+$/,
          )
        }
      }),
    )
  })
})

test('on any colour, text can be read', () => {
  fc.assert(
    fc.property(hex, (color) => {
      expect(contrastOf(onColor(color), color)).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['#ffffff', '#16171d', '#f1f2f6']) {
        expect(contrastOf(readableOn(ground, color, 4.5), ground)).toBeGreaterThanOrEqual(4.5)
      }
    }),
  )
})

test.each(['light', 'dark'] as const)('the neutral colours of %s can be read on both grounds', (scheme) => {
  const css = themeCss({ ...defaultTheme, scheme })
  const token = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(css)?.[1] ?? ''
  for (const ground of ['surface', 'bubble'].map(token)) {
    for (const ink of ['ink1', 'ink2', 'ink3', 'accentInk']) {
      expect(contrastOf(token(ink), ground), ink).toBeGreaterThanOrEqual(4.5)
    }
  }
  expect(contrastOf(token('edge'), token('surface'))).toBeGreaterThanOrEqual(3)
  expect(contrastOf(token('accentEdge'), token('surface'))).toBeGreaterThanOrEqual(3)
  expect(contrastOf(token('danger'), token('surface'))).toBeGreaterThanOrEqual(4.5)
  expect(contrastOf(token('warn'), token('warnSoft'))).toBeGreaterThanOrEqual(4.5)
})

test('a shared link shows PNG and JPEG, as those who show links do', () => {
  const shared = (picture: string) => readTheme({ share: { picture } }).share.picture
  expect(shared('https://shop.example/a.png?w=1200')).not.toBe('')
  expect(shared('https://shop.example/picture')).not.toBe('')
  expect(shared('https://shop.example/a.SVG')).toBe('')
  expect(shared('https://shop.example/a.webp?x')).toBe('')
})

test('a text is told in the language asked for, else the next best', () => {
  const text = { fr: 'Aide', en: 'Help' }
  expect(themeText(text, 'fr-CA', 'en')).toBe('Aide')
  expect(themeText(text, 'de', 'en')).toBe('Help')
  expect(themeText({ '': 'Hi' }, 'de', 'en')).toBe('Hi')
  expect(themeText({}, 'de')).toBe('')
})
