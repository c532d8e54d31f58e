import { expect, test } from 'vitest'
import { modes, platforms, snippet } from './snippets.ts'

const given = { base: 'https://bots.example', slug: 'order-status' }

test('plain HTML is one line', () => {
  expect(snippet('html', { ...given, mode: 'bubble' })).toBe(
    '<script src="https://bots.example/widget.js?bot=order-status" data-bot="order-status" async></script>',
  )
})

test.each(platforms.flatMap((platform) => modes.map((mode) => [platform, mode] as const)))(
  'on %s as %s it names the script, the bot and its place',
  (platform, mode) => {
    const text = snippet(platform, { ...given, mode })
    expect(text).toContain('https://bots.example/widget.js')
    expect(text).toContain('order-status')
    expect(/mode.{1,4}(popup|inline)/.test(text)).toBe(mode !== 'bubble')
    // Whoever pastes it into Tag Manager makes the place in the page's own text.
    if (mode === 'inline') expect(text).toContain('#parcours')
    if (mode === 'inline' && platform !== 'gtm') expect(text).toContain('id="parcours"')
  },
)
