import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { templates } from '#flow/templates/registry.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (language: string) =>
  templates.map(({ id, document }) => ({ id, bot: document({ language, timeZone: 'Europe/Paris' }) }))

describe.each([...made('fr'), ...made('en-GB')])('the bot $id', ({ bot }) => {
  it('leaves its author nothing to repair', () => expect(checkFlow(bot)).toEqual([]))

  it('says at once that it is no person, how to reach one, and what becomes of the words', () => {
    const [hello = '', ...others] = converse(bot, { locale: 'fr' }).said()
    expect(hello).toContain('assistant virtuel, pas une personne')
    expect(hello).toContain('« humain »'.replaceAll(' ', '\u00a0'))
    expect(others.join()).toContain('[confidentialité](https://')
    expect(converse(bot, { locale: 'en' }).said()[0]).toContain('virtual assistant, not a person')
  })

  it('writes French as it is printed', () => {
    for (const text of frenchIn(bot as unknown as Json)) {
      const prose = text.replaceAll(/\{\{.*?\}\}|\]\(.*?\)/g, 'x')
      expect(prose).not.toMatch(/ [:;?!»]|« |\p{L}'\p{L}|\.\.\./u)
    }
  })
})

it('speaks its author’s language by default', () => {
  expect(made('fr-CA').map(({ bot }) => bot.settings.defaultLanguage)).toEqual(templates.map(() => 'fr'))
  expect(made('de').map(({ bot }) => bot.settings.defaultLanguage)).toEqual(templates.map(() => 'en'))
})

it.each(templates)('$id names tables and columns that it brings along', ({ document, tables }) => {
  const columns = new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
  const bot = document({ language: 'fr', timeZone: 'Europe/Paris' })
  for (const record of Object.values(bot.flows).flatMap(({ blocks }) => Object.values(blocks))) {
    if (record.type !== 'table') continue
    const data = blockOf('table')?.schema.parse(record) as {
      table: string
      match: Items<{ column: string }>
      values: Items<{ column: string }>
    }
    const used = [...ordered(data.match), ...ordered(data.values)].map(({ column }) => column)
    expect(columns.get(data.table)).toEqual(expect.arrayContaining(used))
  }
  for (const { columns, rows } of tables) {
    const names = columns.map(({ name }) => name)
    for (const row of rows) expect(names).toEqual(expect.arrayContaining(Object.keys(row)))
  }
})

/** Every French text of a document, and every list of French words. */
function frenchIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(frenchIn)
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'fr' && typeof inside === 'string' ? [inside] : frenchIn(inside),
  )
}
