import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#flow/json.ts'
import { contactFace } from '#flow/text/contact-face.ts'
import { contactName, toldName } from '#flow/text/contact-name.ts'

const id = '019abcde-0000-7000-8000-00000000d372'

describe('a contact', () => {
  it.each([
    [{ name: 'Léa Martin' }, 'Léa Martin'],
    [{ 'Full name': ' Léa\n Martin ' }, 'Léa Martin'],
    [{ prénom: 'Léa', nom: 'Martin' }, 'Léa Martin'],
    [{ firstName: 'Léa', email: 'lea@example.org' }, 'Léa'],
    [{ courriel: 'lea@example.org', phone: '0612345678' }, 'lea@example.org'],
    [{ wherever: 'lea@example.org' }, 'lea@example.org'],
    [{ tel: 612345678 }, '612345678'],
    [{ name: '  ', company: 'Ada & Co' }, ''],
    [{ name: { first: 'Léa' } }, ''],
  ])('with %o is told apart by “%s”', (facts, name) => {
    expect(toldName(contactFace(facts))).toBe(name)
  })

  it('is called by what is known first, then by what was told in conversations, the latest first', () => {
    const told: JsonObject[] = [
      { need: 'a@lamp.example' },
      { name: 'Léa' },
      { name: 'Zoé', email: 'zoe@example.org' },
    ]
    expect(contactFace({}, told)).toEqual({ name: 'Léa', email: 'zoe@example.org', phone: null })
    expect(contactFace({ name: 'Ada' }, told).name).toBe('Ada')
  })

  it('who told nothing has a number, in the language of who reads', () => {
    const nobody = { id, ...contactFace({}) }
    expect(contactName(nobody, 'fr')).toBe('Visiteur D372')
    expect(contactName(nobody, 'en')).toBe('Visitor D372')
    expect(contactName({ ...nobody, name: 'Léa' }, 'en')).toBe('Léa')
  })
})
