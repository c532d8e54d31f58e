import { expect, it } from 'vitest'
import { isRefusal } from '#flow/text/refusal.ts'

it.each([
  'Non',
  'non merci !',
  'Je préfère ne pas la donner',
  'je n’ai pas d’e-mail',
  'Je n’en ai pas',
  'passer',
  'Je ne veux pas laisser mon numéro.',
  'No thanks',
  'I’d rather not say',
  'skip',
  'I don’t have one',
])('is refused: %s', (said) => expect(isRefusal(said)).toBe(true))

it.each([
  'oui',
  'non mais plutôt demain',
  'no, write to my colleague',
  'nonante',
  'lea@exemple.fr',
  '',
  'x'.repeat(5000),
])('is no refusal: %s', (said) => expect(isRefusal(said)).toBe(false))
