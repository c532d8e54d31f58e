import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { FlowDocument } from '#flow/document.ts'

const hello = { bubbles: [{ en: 'Hello', fr: 'Bonjour' }] }
const options = [{ id: 'yes', label: { en: 'Yes', fr: 'Oui' }, to: 'bye' }]
const prompt = { en: 'Shall we?', fr: 'On y va ?' }

function made(main: ReturnType<typeof flow>, variables = {}): FlowDocument {
  return bot({ languages: ['en', 'fr'], variables, flows: { main } })
}

function rulesOf(document: FlowDocument) {
  return checkFlow(document).map(({ rule, block, port }) => [rule, block, port].filter(Boolean).join(' '))
}

describe('what is wrong with a flow', () => {
  it('is told for a choice whose option leads nowhere', () => {
    const document = made(
      flow('Main')
        .block('go', 'choice', {
          prompt,
          options: [...options, { id: 'no', label: { en: 'No', fr: 'Non' } }],
        })
        .block('bye', 'message', hello),
    )
    expect(rulesOf(document)).toContain('deadEnd go no')
    expect(rulesOf(document)).not.toContain('deadEnd go yes')
  })

  it('is told for a block that nothing leads to, with a fix', () => {
    const document = made(flow('Main').block('hi', 'message', hello).block('lost', 'message', hello))
    const found = checkFlow(document).find(({ rule }) => rule === 'unreachable')
    expect(found).toMatchObject({ block: 'lost', severity: 'warning', fix: { does: 'removeBlock' } })
  })

  it('is told for a text that one language lacks, naming it', () => {
    const document = made(flow('Main').block('hi', 'message', { bubbles: [{ en: 'Hello', fr: '' }] }))
    const found = checkFlow(document).find(({ rule }) => rule === 'missingText')
    expect(found).toMatchObject({ block: 'hi', language: 'fr', field: 'bubbles' })
    expect(found?.says.fr).toContain('français')
  })

  it('is told for a question without words, and refuses to publish', () => {
    const document = made(
      flow('Main')
        .block('go', 'choice', { prompt: { en: '', fr: '' }, options })
        .block('bye', 'message', hello),
    )
    expect(checkFlow(document)[0]).toMatchObject({ rule: 'missingText', severity: 'error', field: 'prompt' })
  })

  it('is told for a variable that does not exist, in a text, a field and a condition', () => {
    const text = { en: 'Hello {{ nme }}', fr: 'Bonjour {{ name }}' }
    const document = made(flow('Main').block('hi', 'message', { bubbles: [text] }), { name: 'text' })
    const found = checkFlow(document).filter(({ rule }) => rule === 'unknownVariable')
    expect(found.map(({ language, fix }) => [language, fix])).toEqual([
      ['en', { does: 'declareVariable', variable: 'nme' }],
    ])
  })

  it('is told for a variable in an expression, and not for what means nothing at present', () => {
    const given = (from: string) => ({
      assignments: [{ variable: 'score', from, text: '{{ nme }}', expression: 'scroe + 1' }],
    })
    const found = (from: string) =>
      checkFlow(made(flow('Main').block('set', 'setValue', given(from)), { score: 'number' }))
        .filter(({ rule }) => rule === 'unknownVariable')
        .map(({ fix }) => fix)
    expect(found('expression')).toEqual([{ does: 'declareVariable', variable: 'scroe' }])
    expect(found('text')).toEqual([{ does: 'declareVariable', variable: 'nme' }])
    expect(found('value')).toEqual([])
  })

  it('reaches blocks by a jump within a flow', () => {
    const document = made(
      flow('Main')
        .block('go', 'goTo', { target: { flow: '', block: 'there' } })
        .block('there', 'message', hello),
    )
    expect(rulesOf(document).some((rule) => rule.startsWith('unreachable'))).toBe(false)
  })

  it('is told for a loop that never asks, not for one that does', () => {
    const talking = made(flow('Main').block('a', 'message', hello, 'b').block('b', 'message', hello, 'a'))
    expect(rulesOf(talking).some((rule) => rule.startsWith('endlessLoop'))).toBe(true)
    const asking = made(flow('Main').block('a', 'message', hello, 'b').block('b', 'askText', { prompt }, 'a'))
    expect(rulesOf(asking).some((rule) => rule.startsWith('endlessLoop'))).toBe(false)
  })

  it('is told for a hand-off that does not say what follows when nobody is there', () => {
    const handing = (nobody?: string) =>
      made(
        flow('Main')
          .block('go', 'handOff', {}, { handled: 'bye', ...(nobody && { nobody }) })
          .block('bye', 'end', {}),
      )
    const found = checkFlow(handing()).filter(({ rule }) => rule === 'deadEnd')
    expect(found).toMatchObject([{ block: 'go', port: 'nobody', severity: 'warning' }])
    expect(found[0]?.says.en).toContain('Wire it: ask for an e-mail address')
    expect(found[0]?.fix).toBeUndefined()
    expect(rulesOf(handing('bye')).some((rule) => rule.startsWith('deadEnd'))).toBe(false)
  })

  it('does not promise a human where there is no other way to one', () => {
    const document = made(
      flow('Main').block('mail', 'sendEmail', { to: 'a@example.org' }, 'bye').block('bye', 'end', {}),
    )
    const [error] = checkFlow(document).filter(({ port }) => port === 'error')
    expect(error?.says.en).toContain('the conversation ends there')
  })

  it('names two places of one block differently, and two blocks of one kind', () => {
    const some = (id: string) => [
      { id: 'a', label: { en: 'Yes', fr: '' }, to: id },
      { id: 'b', label: { en: '{{ nme }}', fr: '' }, to: id },
    ]
    const document = made(
      flow('Main')
        .block('one', 'choice', { prompt: { en: 'Coffee?', fr: 'Un café ?' }, options: some('two') })
        .block('two', 'choice', {
          prompt: { en: 'Sugar, {{ nme }}?', fr: 'Du sucre ?' },
          options: some('end'),
        })
        .block('end', 'end', {}),
    )
    const said = checkFlow(document).map(({ says }) => says)
    expect(said.map(({ en }) => en)).toContain(
      '“Label” of “Options” no. 1 (“Yes”) in Choice “Coffee?” is missing in French. Until you write it, visitors read it in another language.',
    )
    expect(said.map(({ fr }) => fr.replaceAll('\u00a0', ' '))).toContain(
      '« Libellé » de « Options » nº 2 (« {nme} ») dans Choix « Du sucre ? » manque en français. En attendant, on le lit dans une autre langue.',
    )
    for (const locale of ['en', 'fr'] as const) {
      const words = said.map((says) => says[locale])
      expect(new Set(words).size).toBe(words.length)
    }
  })

  it('is told when no human can be reached', () => {
    expect(rulesOf(made(flow('Main').block('hi', 'message', hello)))).toContain('noHuman')
  })

  it('is told for a block of another version, and nothing is thrown', () => {
    const document = made(flow('Main').block('hi', 'message', hello))
    const hi = { type: 'telepathy', thoughts: 3 }
    const main = document.flows.main
    if (!main) throw new Error('no main flow')
    const newer = { ...document, flows: { main: { ...main, blocks: { ...main.blocks, hi } } } }
    expect(checkFlow(newer)[0]).toMatchObject({ rule: 'brokenBlock', block: 'hi', severity: 'error' })
  })
})
