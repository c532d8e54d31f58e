import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const themes = ['light', 'dark'] as const
const tokens = readTokens(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))

const families = ['say', 'ask', 'decide', 'do', 'human', 'structure']
const states = ['success', 'warning', 'danger', 'info']
const grounds = ['canvas', 'sunken', 'surface', 'raised', 'hover', 'selected']

/** Words that are read, on every ground they stand on. */
const text: [string, string][] = [
  ...grounds.flatMap((ground) => ['ink-1', 'ink-2', 'ink-3'].map((ink): [string, string] => [ink, ground])),
  ...['ink-1', 'ink-2'].map((ink): [string, string] => [ink, 'pressed']),
  ...['canvas', 'surface', 'raised', 'hover', 'accent-soft'].map((on): [string, string] => [
    'accent-ink',
    on,
  ]),
  ...['accent', 'accent-hover', 'accent-pressed'].map((on): [string, string] => ['on-accent', on]),
  ...['danger', 'danger-hover'].map((on): [string, string] => ['on-danger', on]),
  ...[...states, ...families].flatMap((name): [string, string][] => [
    [`${name}-ink`, `${name}-soft`],
    [`${name}-ink`, 'canvas'],
    [`${name}-ink`, 'surface'],
    [`${name}-ink`, 'raised'],
    [`${name}-ink`, 'hover'],
  ]),
  ...states.map((name): [string, string] => ['ink-1', `${name}-soft`]),
  ...states.map((name): [string, string] => ['ink-2', `${name}-soft`]),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n): [string, string] => ['on-person', `person-${n}`]),
  ['ink-2', 'track'],
  ['ink-1', 'thumb'],
  ['on-tip', 'tip'],
  ['on-tip-2', 'tip'],
]

/** Shapes that must be seen: icons, rings, the edges of small controls, family edges. */
const shapes: [string, string][] = ['canvas', 'surface', 'raised'].flatMap((ground) =>
  ['accent', 'accent-ring', 'line-control', 'danger-line', ...states, ...families].map(
    (name): [string, string] => [name, ground],
  ),
)

describe.each(themes)('in the %s theme', (theme) => {
  test.each(text)('%s can be read on %s', (ink, ground) => {
    expect(contrast(color(ink, theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(color(shape, theme), color(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

function color(name: string, theme: (typeof themes)[number]): string {
  const pair = tokens.get(name)
  if (!pair) throw new Error(`tokens.css has no --${name}`)
  return pair[theme]
}

/** The first declaration of each colour: `light-dark(a, b)`, or one colour for both. */
function readTokens(css: string): Map<string, { light: string; dark: string }> {
  const found = new Map<string, { light: string; dark: string }>()
  const one = String.raw`oklch\([^()]+\)`
  for (const [, name = '', light, dark, both] of css.matchAll(
    new RegExp(String.raw`--([\w-]+): (?:light-dark\((${one}), (${one})\)|(${one}));`, 'g'),
  ))
    if (!found.has(name)) found.set(name, { light: light ?? both ?? '', dark: dark ?? both ?? '' })
  return found
}
