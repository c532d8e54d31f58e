import { describe, expect, it } from 'vitest'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { Event } from '#flow/run/event.ts'
import { compile } from '#flow/run/program.ts'
import { step } from '#flow/run/step.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'

const given = { at: 1_800_000_000_000, seed: 1 }
const start: Event = { ...given, type: 'start', locale: 'fr' }

describe('a new bot', () => {
  it('has nothing to repair but what its author will write', () => {
    const serious = checkFlow(emptyBot()).filter(({ severity }) => severity !== 'advice')
    expect(serious).toEqual([])
  })

  it('says hello in the visitor’s language', () => {
    const { effects } = step(compile(emptyBot()), null, start)
    expect(effects).toContainEqual(expect.objectContaining({ bubble: { type: 'text', text: 'Bonjour 👋' } }))
  })

  it('speaks French by default to a French author', () => {
    expect(emptyBot({ language: 'fr-CA' }).settings.defaultLanguage).toBe('fr')
  })
})
