import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { addFlow, removeFlow, renameFlow, setInterrupt } from '#flow/edit/commands/flows.ts'
import { replaceDocument } from '#flow/edit/commands/replace-document.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { addLanguage, removeLanguage, setSettings } from '#flow/edit/commands/settings.ts'
import { addVariable, changeVariable, removeVariable, renameVariable } from '#flow/edit/commands/variables.ts'
import { usesOf } from '#flow/edit/uses.ts'
import { checkChange } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const result = (commanded: Commanded, from = document) => checkChange(from, commanded)
const refusal = (commanded: Commanded) => (isRefused(commanded) ? commanded.refused.en : 'not refused')

describe('variables', () => {
  it('are declared and changed', () => {
    const added = result(addVariable(document, countedIds(), { name: 'town', variable: { type: 'text' } }))
    expect(added.variables.town).toEqual({ type: 'text' })
    const variable = { type: 'list', initial: [1, { a: 2 }], fromPage: true, note: 'x' } as const
    const changed = result(
      changeVariable(added, countedIds(), {
        name: 'town',
        variable: { ...variable, initial: [1, { a: 2 }] },
      }),
      added,
    )
    expect(changed.variables.town).toEqual(variable)
  })

  it.each([
    ['need', 'already'],
    ['now', 'always exists'],
    ['prénom', 'without accents'],
    ['2nd', 'without accents'],
    ['contact.__proto__', 'without accents'],
    ['contact', 'always exists'],
  ])('cannot be called %s', (name, why) => {
    expect(refusal(addVariable(document, countedIds(), { name, variable: { type: 'text' } }))).toContain(why)
    expect(refusal(renameVariable(document, countedIds(), { from: 'score', to: name }))).toContain(why)
  })

  it('say where they are used', () => {
    expect(
      usesOf(document, 'score').map(({ block, field, item, sub, how }) => [block, field, item, sub, how]),
    ).toEqual([
      ['hot', 'branches', 'yes', 'when', 'variable'],
      ['hot', 'branches', 'yes', 'when', 'template'],
    ])
    expect(usesOf(document, 'name').map(({ block, language, how }) => [block, language, how])).toEqual([
      ['hello', 'fr', 'template'],
      ['hello', 'en', 'template'],
    ])
    expect(usesOf(document, 'contact.email')).toMatchObject([
      { flow: 'email', field: 'save', how: 'variable' },
    ])
    expect(usesOf(document, 'email')).toEqual([])
  })

  it('are renamed wherever they are named, and nowhere else', () => {
    const cel = setField(document, countedIds(), {
      flow: 'main',
      block: 'hot',
      path: ['branches', 'yes', 'when'],
      value: { mode: 'cel', join: 'all', groups: {}, cel: 'score > 3.0 && contact.score == "score"' },
    })
    const typed = result(cel)
    const renamed = result(
      renameVariable(typed, countedIds(), { from: 'score', to: 'contact.points' }),
      typed,
    )
    expect(JSON.stringify(renamed.flows)).toContain('contact.points > 3.0 && contact.score == \\"score\\"')
    expect(renamed.variables).not.toHaveProperty('score')
    const drawn = result(renameVariable(document, countedIds(), { from: 'score', to: 'points' }))
    expect(usesOf(drawn, 'points')).toHaveLength(2)
    expect(usesOf(drawn, 'score')).toEqual([])
    const named = result(renameVariable(document, countedIds(), { from: 'name', to: 'first_name' }))
    expect(named.flows.main?.blocks.hello?.bubbles).toMatchObject({
      hi: { text: { fr: 'Bonjour {{ first_name }} !' } },
    })
  })

  it('stay while something uses them, unless that is known', () => {
    expect(refusal(removeVariable(document, countedIds(), { name: 'score' }))).toBe(
      '“score” is still used in 2 places.',
    )
    expect(refusal(removeVariable(document, countedIds(), { name: 'need' }))).toContain('used')
    expect(
      result(removeVariable(document, countedIds(), { name: 'score', used: true })).variables,
    ).not.toHaveProperty('score')
    expect(refusal(removeVariable(document, countedIds(), { name: 'toString' }))).toContain('no variable')
  })
})

describe('flows', () => {
  const interrupt = { name: 'mine', words: { fr: ['aide'] }, button: false, after: 'resume' } as const

  it('are added, renamed, started by words, and removed', () => {
    const added = result(
      addFlow(document, countedIds(), {
        name: ' Help ',
        interrupt: { ...interrupt, words: { fr: ['aide'] } },
      }),
    )
    expect(added.flows.n1).toMatchObject({
      name: 'Help',
      role: 'interrupt',
      blocks: { start: { type: 'start' } },
    })
    const words = { fr: ['aide', 'au secours'], en: ['help'] }
    const started = result(
      setInterrupt(added, countedIds(), { flow: 'n1', interrupt: { ...interrupt, words } }),
      added,
    )
    expect(started.flows.n1?.interrupt?.words).toEqual(words)
    const renamed = result(renameFlow(started, countedIds(), { flow: 'n1', name: 'Aide' }), started)
    expect(renamed.flows.n1?.name).toBe('Aide')
    expect(result(removeFlow(renamed, countedIds(), { flow: 'n1' }), renamed)).toEqual(document)
  })

  it('may be added with their content', () => {
    const { email } = document.flows
    const added = result(addFlow(document, countedIds(), { name: 'Copy', content: email as never }))
    expect(added.flows.n1?.blocks).toEqual(email?.blocks)
  })

  it('stay where they are needed', () => {
    expect(refusal(removeFlow(document, countedIds(), { flow: 'main' }))).toContain('begins')
    const value = { flow: 'email', block: '' }
    const linked = result(
      setField(document, countedIds(), { flow: 'main', block: 'jump', path: ['target'], value }),
    )
    expect(refusal(removeFlow(linked, countedIds(), { flow: 'email' }))).toContain('(Main)')
    expect(refusal(renameFlow(document, countedIds(), { flow: 'email', name: ' ' }))).toContain('1 to 200')
    expect(
      refusal(
        setInterrupt(document, countedIds(), { flow: 'email', interrupt: { ...interrupt, words: {} } }),
      ),
    ).toContain('cannot')
  })
})

describe('settings and languages', () => {
  it('are set, and refused where they do not fit', () => {
    const set = result(
      setSettings(document, countedIds(), { timeZone: 'America/Montreal', trouble: { fr: 'Oups' } }),
    )
    expect(set.settings).toMatchObject({ timeZone: 'America/Montreal', trouble: { fr: 'Oups' } })
    expect(refusal(setSettings(document, countedIds(), { defaultLanguage: 'de' }))).toContain(
      'does not speak',
    )
    expect(refusal(setSettings(document, countedIds(), { defaultLanguage: 'constructor' }))).toContain(
      'do not fit',
    )
  })

  it('a language goes with all its texts, and comes back by undo', () => {
    const full = result(setSettings(document, countedIds(), { trouble: { en: 'Oops' } }))
    const without = result(removeLanguage(full, countedIds(), { language: 'en' }), full)
    expect(JSON.stringify(without)).not.toMatch(/"en"/)
    expect(without.settings).not.toHaveProperty('trouble')
    expect(refusal(removeLanguage(document, countedIds(), { language: 'fr' }))).toContain('default')
    const more = result(addLanguage(document, countedIds(), { language: 'pt-BR' }))
    expect(more.settings.languages).toHaveProperty('pt-BR')
    expect(refusal(addLanguage(document, countedIds(), { language: 'French' }))).toContain('pt-BR')
  })
})

describe('replacing everything', () => {
  it('brings an earlier version back as one change', () => {
    const later = result(setSettings(document, countedIds(), { timeZone: 'America/Montreal' }))
    const change = replaceDocument(later, countedIds(), { by: document, name: 'Version 3' })
    expect(result(change, later)).toEqual(document)
  })

  it('mends what it restores: no wire to nowhere, a start in every flow', () => {
    const by = structuredClone(document) as FlowDocument
    const { main } = by.flows
    if (main) {
      main.edges.hello = { next: 'gone' }
      main.edges.ghost = { next: 'bye' }
      main.edges.bye = {}
      main.layout.ghost = { x: 0, y: 0 }
      delete main.blocks.start
    }
    const { flows } = result(replaceDocument(document, countedIds(), { by: { ...by, main: 'nowhere' } }))
    expect(flows.main?.blocks.start).toEqual({ type: 'start' })
    expect(flows.main?.edges).not.toHaveProperty('hello')
    expect(flows.main?.edges).not.toHaveProperty('ghost')
  })
})
