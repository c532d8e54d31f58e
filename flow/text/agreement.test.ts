import { describe, expect, it } from 'vitest'
import { readAgreement } from '#flow/text/agreement.ts'

describe('agreement', () => {
  it.each([
    'oui',
    'Oui !',
    'OUI merci',
    'ok',
    'd’accord',
    'Bien sûr',
    'c’est ça',
    'yes please',
    'Yep',
    'y',
    '👍',
  ])('yes: %s', (text) => expect(readAgreement(text)).toBe(true))

  it.each(['non', 'Non merci', 'no', 'nope', 'pas du tout', 'n', '👎 pas moi', 'I don’t agree'])(
    'no: %s',
    (text) => expect(readAgreement(text)).toBe(false),
  )

  it.each([
    '',
    'peut-être',
    'oui et non',
    'no wait, yes',
    'nous sommes deux',
    'yesterday',
    'marc@example.com',
  ])('neither: %s', (text) => expect(readAgreement(text)).toBeNull())
})
