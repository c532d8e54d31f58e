import { expect, it } from 'vitest'
import { blocks } from '#flow/blocks/registry.ts'
import { iconNamed } from './block-icon.tsx'

it.each(blocks.map(({ type, icon }) => [type, icon]))('draws the icon of %s', (_type, icon) => {
  expect(iconNamed(icon)).not.toBe(iconNamed('an icon that nobody has'))
})
