import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmail, suggestEmail } from '#flow/text/email.ts'

describe('e-mail addresses as people type them', () => {
  const typed: [string, string | null][] = [
    ['bob@x.fr', 'bob@x.fr'],
    ['  Bob.Martin+news@Example.CO.UK ', 'Bob.Martin+news@example.co.uk'],
    ["c'est bob@x.fr merci", 'bob@x.fr'],
    ['C’est bob@x.fr.', 'bob@x.fr'],
    ['bob@x.fr, merci !', 'bob@x.fr'],
    ['Bob <bob@x.fr>', 'bob@x.fr'],
    ['mailto:bob@x.fr', 'bob@x.fr'],
    ['"bob@x.fr"', 'bob@x.fr'],
    ["l'adresse : 'bob@x.fr'", 'bob@x.fr'],
    ['bob @x.fr', 'bob@x.fr'],
    ['bob @ x.fr', 'bob@x.fr'],
    ['bob(at)x.fr', 'bob@x.fr'],
    ['bob arobase x.fr', 'bob@x.fr'],
    ['bob＠x.fr', 'bob@x.fr'],
    ['bob@x.fr et Bob@X.fr', 'Bob@x.fr'],
    ['b_o-b@sub.x-y.travel', 'b_o-b@sub.x-y.travel'],
    ['bob@xn--bcher-kva.xn--p1ai', 'bob@xn--bcher-kva.xn--p1ai'],
    ['bob@x.fr ou alice@y.fr', null],
    ['bob', null],
    ['bob@', null],
    ['@x.fr', null],
    ['bob@x', null],
    ['bob@@x.fr', null],
    ['bob@x..fr', null],
    ['bob..m@x.fr', null],
    ['bob@-x.fr', null],
    ['bob@x.f', null],
    ['bob@1.2.3.4', null],
    ['rené@x.fr', null],
    ['bob martin@', null],
    [`${'a'.repeat(64)}@x.fr`, `${'a'.repeat(64)}@x.fr`],
    [`${'a'.repeat(65)}@x.fr`, null],
    [`a@${'b'.repeat(64)}.fr`, null],
    ['', null],
  ]
  it.each(typed)('%j is %j', (text, address) => expect(readEmail(text)).toBe(address))

  it('are found again when read again', () => {
    const parts = fc
      .array(
        fc.constantFrom(
          'bob',
          '@',
          '.',
          'x.fr',
          ' ',
          '<',
          '>',
          "'",
          '(at)',
          '-',
          '_',
          '+',
          'é',
          '1',
          'com',
          '!',
        ),
      )
      .map((list) => list.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          parts,
          fc.string(),
          fc.emailAddress().map((address) => `à ${address} !`),
        ),
        (text) => {
          const address = readEmail(text)
          if (address === null) return
          expect(address).toMatch(/^[^\s@]{1,64}@[a-z0-9.-]{3,253}$/)
          expect(readEmail(address)).toBe(address)
          expect(readEmail(`Mon adresse est ${address}, merci.`)).toBe(address)
        },
      ),
    )
  })
})

describe('the address that was probably meant', () => {
  const slips: [string, string | null][] = [
    ['bob@gmial.com', 'bob@gmail.com'],
    ['bob@gmal.com', 'bob@gmail.com'],
    ['bob@gmaill.com', 'bob@gmail.com'],
    ['bob@gnail.com', 'bob@gmail.com'],
    ['bob@gmai.com', 'bob@gmail.com'],
    ['bob@gmail.con', 'bob@gmail.com'],
    ['bob@gmial.con', 'bob@gmail.com'],
    ['bob@gmail.fr', 'bob@gmail.com'],
    ['bob@gmail.co', 'bob@gmail.com'],
    ['Bob@GMIAL.com', 'Bob@gmail.com'],
    ['bob@hotmial.fr', 'bob@hotmail.fr'],
    ['bob@hotmal.com', 'bob@hotmail.com'],
    ['bob@outlok.com', 'bob@outlook.com'],
    ['bob@yaho.fr', 'bob@yahoo.fr'],
    ['bob@yahooo.com', 'bob@yahoo.com'],
    ['bob@orage.fr', 'bob@orange.fr'],
    ['bob@ornage.fr', 'bob@orange.fr'],
    ['bob@wanado.fr', 'bob@wanadoo.fr'],
    ['bob@wannadoo.fr', 'bob@wanadoo.fr'],
    ['bob@fere.fr', 'bob@free.fr'],
    ['bob@frre.fr', 'bob@free.fr'],
    ['bob@gmail.ft', 'bob@gmail.com'],
    ['bob@free.ft', 'bob@free.fr'],
    ['bob@laposte.fr', null],
    ['bob@lapsote.net', 'bob@laposte.net'],
    ['bob@iclould.com', 'bob@icloud.com'],
    ['bob@entreprise.con', 'bob@entreprise.com'],
    ['bob@gmail.com', null],
    ['bob@email.com', null],
    ['bob@tree.fr', null],
    ['bob@sfb.fr', null],
    ['bob@hotmail.de', null],
    ['bob@yahoo.de', null],
    ['bob@entreprise.fr', null],
    ['bob@mail.entreprise.fr', null],
    ['bob@constructor', null],
    ['bob', null],
    ['', null],
  ]
  it.each(slips)('of %j is %j', (address, meant) => expect(suggestEmail(address)).toBe(meant))

  it('is never what was typed, and needs no second suggestion', () => {
    const names = fc.constantFrom('gmail', 'gmial', 'hotmail', 'yaho', 'orange', 'fre', 'live', 'outlok', 'x')
    const endings = fc.constantFrom('com', 'con', 'fr', 'ft', 'net', 'co.uk', 'de')
    fc.assert(
      fc.property(names, endings, fc.string(), (name, ending, noise) => {
        for (const address of [`bob@${name}.${ending}`, noise]) {
          const meant = suggestEmail(address)
          if (meant === null) continue
          expect(meant).not.toBe(address)
          expect(suggestEmail(meant)).toBe(null)
        }
      }),
    )
  })
})
