import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocks } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { documentJsonSchema } from '#flow/schema.ts'
import { randomDocument } from '#flow/testing/random-document.ts'

const schema = documentJsonSchema()
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
const made = () =>
  bot({ languages: ['fr', 'en'], flows: { main: flow('Main').block('hi', 'message', { bubbles: ['Hi'] }) } })

describe('the published JSON Schema', () => {
  it('accepts what the editor writes, whatever that is', () => {
    expect(validate(made())).toBe(true)
    fc.assert(
      fc.property(randomDocument(), (document) => {
        expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses unknown blocks, wrong fields, other versions', () => {
    const document = made()
    const main = document.flows.main!
    const withBlock = (block: object) => ({
      ...document,
      flows: { main: { ...main, blocks: { ...main.blocks, hi: block } } },
    })
    expect(validate(withBlock({ type: 'message' }))).toBe(true)
    expect(validate(withBlock({ type: 'telepathy' }))).toBe(false)
    expect(validate(withBlock({ type: 'message', bubbles: 'Hi' }))).toBe(false)
    expect(validate(withBlock({ type: 'wait', until: 'forever' }))).toBe(false)
    expect(validate({ ...document, version: 2 })).toBe(false)
    expect(validate({ ...document, settings: {} })).toBe(false)
  })

  it('explains every block and field', () => {
    const text = JSON.stringify(schema)
    for (const { words, docs } of blocks) {
      expect(text).toContain(JSON.stringify(words.en.title))
      expect(text).toContain(JSON.stringify(docs.en))
    }
    expect(text).toContain('"Compared"')
    expect(text).toContain('"A date, or days from today: +1d, -18y"')
    expect(schema).toMatchObject({ $id: 'urn:parcours:flow:1', $schema: expect.stringContaining('2020-12') })
  })

  it('is JSON, and no larger than it must be', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    expect(JSON.stringify(schema).length).toBeLessThan(200_000)
  })
})
