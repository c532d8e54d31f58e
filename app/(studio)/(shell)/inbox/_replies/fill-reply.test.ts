import { expect, test } from 'vitest'
import { fillReply, outputs } from './fill-reply.ts'

const around = {
  contact: { facts: { plan: 'pro' }, name: 'Élodie *D*', email: null, phone: null },
  collected: { need: 'a lamp', budget: 1234.5 },
  agent: 'Marie',
  bot: 'Accueil',
  locale: 'fr',
}

test('a ready reply names who is written to, what is known of them, and who writes', () => {
  const { contact, email, agent } = outputs
  expect(fillReply(`Bonjour ${contact}, ici ${agent}.`, around)).toBe('Bonjour Élodie \\*D\\*, ici Marie.')
  expect(fillReply('{{ need }} / {{ contact.plan }} / {{ budget | number }}', around)).toBe(
    'a lamp / pro / 1\u202f234,5',
  )
  expect(fillReply(`À ${email} ou {{ contact.name | default: "vous" }}.`, around)).toBe(
    'À  ou Élodie \\*D\\*.',
  )
})

test('what is no output stays as it is written', () => {
  expect(fillReply('100 % {{ broken', around)).toBe('100 % {{ broken')
  expect(fillReply('{% if %}', around)).toBe('{% if %}')
})
