import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { addFlow, renameFlow } from '#flow/edit/commands/flows.ts'
import { addItem, moveItem, removeItem } from '#flow/edit/commands/items.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { renameBlock } from '#flow/edit/commands/rename-block.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { addLanguage, setSettings } from '#flow/edit/commands/settings.ts'
import { addVariable, changeVariable, removeVariable } from '#flow/edit/commands/variables.ts'
import { describeChanges } from '#flow/edit/describe-changes.ts'
import type { Json } from '#flow/json.ts'
import { applied } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { randomDocument } from '#flow/testing/random-document.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const flow = 'main'
const ids = countedIds()

type Make = (document: FlowDocument) => Commanded

/** What is said of the sample bot after some commands. */
function lines(...makes: Make[]) {
  const document = sampleBot()
  return describeChanges(document, makes.reduce(changedBy, document))
}

function changedBy(document: FlowDocument, make: Make): FlowDocument {
  const made = make(document)
  if (isRefused(made)) throw new Error(made.refused.en)
  return applied(document, made)
}

const said = (...makes: Make[]) => lines(...makes).map(({ says }) => says.en)
const set =
  (block: string, path: string[], value: Json): Make =>
  (document) =>
    setField(document, ids, { flow, block, path, value })

describe('what changed, in words', () => {
  it('has nothing to say about nothing', () => {
    expect(said()).toEqual([])
  })

  it('names block, field and language, and quotes both texts', () => {
    const made = lines(set('need', ['prompt', 'fr'], 'Que puis-je faire pour vous ?'))
    expect(made).toEqual([
      {
        kind: 'changed',
        flow: 'main',
        block: 'need',
        says: {
          en: '“Question” (fr) of “Need” changed: “Que puis-je faire ?” → “Que puis-je faire pour vous ?”',
          fr: '«\u00A0Question\u00A0» (fr) de «\u00A0Need\u00A0» a changé\u00A0: «\u00A0Que puis-je faire ?\u00A0» → «\u00A0Que puis-je faire pour vous ?\u00A0»',
        },
      },
    ])
  })

  it('cuts long texts between words', () => {
    const [line] = said(set('need', ['prompt', 'en'], 'word '.repeat(100)))
    expect(line).toMatch(/→ “(word )+word…”$/)
    expect(line?.length).toBeLessThan(140)
  })

  it('shows where long texts part, not their common beginning', () => {
    const long = 'Welcome to our shop, where everything is made by hand and with patience. '
    const before = changedBy(sampleBot(), set('need', ['prompt', 'en'], `${long}Good day.`))
    const [line] = describeChanges(
      before,
      changedBy(before, set('need', ['prompt', 'en'], `${long}Good night.`)),
    )
    expect(line?.says.en).toMatch(/changed: “….*Good day\.” → “….*Good night\.”$/)
  })

  it('calls a block without a name by its title and what it says', () => {
    expect(
      said(set('hello', ['bubbles', 'hi', 'text', 'en'], 'Welcome back, dear friend of the whole house')),
    ).toEqual([
      '“Text” (en) of Message “Welcome back, dear friend of…” changed: “Hello {name}!” → “Welcome back, dear friend of the whole house”',
    ])
  })

  it('shows variables by their names, and their filters where those changed', () => {
    const text = ['bubbles', 'hi', 'text', 'en']
    expect(said(set('hello', text, 'Hello {{ name | capitalize }}!'))).toEqual([
      '“Text” (en) of Message “Hello {name}!” changed: “Hello {name}!” → “Hello {name · capitalize}!”',
    ])
    const long = 'Welcome to our shop, dear {{ name | default: "friend of the house" }}: '
    const before = changedBy(sampleBot(), set('hello', text, `${long}good day.`))
    const [line] = describeChanges(before, changedBy(before, set('hello', text, `${long}good night.`)))
    expect(line?.says.en).toContain('“…{name · default: "friend of the house"}: good day.”')
  })

  it('tells blocks, names and switches', () => {
    expect(
      said((document) => addBlock(document, ids, { flow, type: 'message', at: { x: 0, y: 0 } })),
    ).toEqual(['“Message” added'])
    expect(said((document) => removeBlocks(document, ids, { flow, blocks: ['bye'] }))).toEqual([
      'End “Good bye” removed',
      'Exit “A job” of “Need” leads nowhere any more',
      'Exit “Gave up” of “Need” leads nowhere any more',
    ])
    expect(said((document) => renameBlock(document, ids, { flow, block: 'need', name: 'Menu' }))).toEqual([
      '“Need” is now called “Menu”',
    ])
    expect(
      said((document) => disableBlocks(document, ids, { flow, blocks: ['need'], disabled: true })),
    ).toEqual(['“Need” switched off'])
  })

  it('tells where exits lead', () => {
    const from = { block: 'need', port: 'other' }
    expect(said((document) => connect(document, ids, { flow, from, to: 'bye' }))).toEqual([
      'Exit “Something else” of “Need” leads to End “Good bye”',
    ])
    expect(
      said((document) => disconnect(document, ids, { flow, from: [{ block: 'need', port: 'gaveUp' }] })),
    ).toEqual(['Exit “Gave up” of “Need” leads nowhere any more'])
  })

  it('tells items by their label, and their order once', () => {
    const options = { flow, block: 'need', path: ['options'] }
    const label = { label: { fr: 'Prix', en: 'Prices' } }
    expect(said((document) => addItem(document, ids, { ...options, fields: label }))).toEqual([
      '“Prices” added to “Options” of “Need”',
    ])
    expect(said((document) => removeItem(document, ids, { ...options, item: 'other' }))).toEqual([
      '“Something else” removed from “Options” of “Need”',
    ])
    expect(
      said(
        (document) => moveItem(document, ids, { ...options, item: 'other', index: 0 }),
        (document) => moveItem(document, ids, { ...options, item: 'order', index: 2 }),
      ),
    ).toEqual(['Order of “Options” changed in “Need”'])
    expect(said(set('need', ['options', 'job', 'label', 'en'], 'Work'))).toEqual([
      '“Label” (en) of “Need” changed: “A job” → “Work”',
    ])
  })

  it('tells a condition once, however many of its rules changed', () => {
    const value = { mode: 'cel', join: 'any', groups: {}, cel: 'score > 1.0' }
    expect(said(set('hot', ['branches', 'yes', 'when'], value))).toEqual(['“When” of “Condition” changed'])
  })

  it('shows plain settings, but nothing that could be a secret', () => {
    expect(said(set('need', ['retries'], 5))).toEqual([
      '“New tries after an invalid answer” of “Need” changed: 2 → 5',
    ])
    expect(said(set('need', ['multiple'], true))).toEqual(['“Several answers” of “Need” changed: no → yes'])
    const http: Make = (document) =>
      addBlock(document, () => 'http', { flow, type: 'http', at: { x: 0, y: 0 } })
    const withKey: Make[] = [
      http,
      (document) =>
        addItem(document, ids, {
          flow,
          block: 'http',
          path: ['headers'],
          fields: { name: 'Authorization', value: 'Bearer s3cr3t' },
        }),
    ]
    expect(JSON.stringify(lines(...withKey))).not.toContain('s3cr3t')
    expect(JSON.stringify(lines(set('need', ['options', 'job', 'value'], 's3cr3t')))).not.toContain('s3cr3t')
    const constant: Make = (document) =>
      addVariable(document, ids, { name: 'bot.key', variable: { type: 'text', initial: 's3cr3t' } })
    expect(JSON.stringify(lines(constant))).not.toContain('s3cr3t')
  })

  it('counts moves, apart and last', () => {
    const move: Make = (document) =>
      moveBlocks(document, ids, { flow, to: { need: { x: 1, y: 1 }, hello: { x: 2, y: 2 } } })
    const made = lines(move, set('need', ['retries'], 5))
    expect(made.map(({ kind }) => kind)).toEqual(['changed', 'moved'])
    expect(made[1]?.says).toEqual({ en: '2 blocks moved', fr: '2 blocs déplacés' })
  })

  it('tells variables, flows and settings', () => {
    expect(
      said(
        (document) => addVariable(document, ids, { name: 'town', variable: { type: 'text' } }),
        (document) =>
          changeVariable(document, ids, { name: 'score', variable: { type: 'text', fromPage: true } }),
        (document) => removeVariable(document, ids, { name: 'name', used: true }),
        (document) => addFlow(document, ids, { name: 'Help' }),
        (document) => renameFlow(document, ids, { flow: 'email', name: 'E-mail' }),
        (document) => addLanguage(document, ids, { language: 'de' }),
        (document) => setSettings(document, ids, { timeZone: 'Asia/Tokyo', trouble: { fr: 'Oups' } }),
      ),
    ).toEqual([
      'Language “de” added',
      'Time zone: Europe/Paris → Asia/Tokyo',
      'What is said in case of trouble changed (fr)',
      'Variable “name” removed',
      'Variable “score” changed',
      'Variable “town” added',
      'Flow “Ask e-mail” is now called “E-mail”',
      'Flow “Help” added',
    ])
  })

  it('says something sensible of any two documents, in both languages', () => {
    fc.assert(
      fc.property(randomDocument(), randomDocument(), (before, after) => {
        for (const { says } of describeChanges(before, after)) {
          expect(says.en).toMatch(/^(?!.*undefined).+/s)
          expect(says.fr).toMatch(/^(?!.*undefined).+/s)
        }
      }),
      { numRuns: 50, endOnFailure: true },
    )
  }, 120_000)
})
