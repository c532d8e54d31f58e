import type { Reading } from '#flow/blocks/asking.ts'
import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import type { Finding } from '#flow/blocks/define-block.ts'
import type { Data } from '#flow/fields/field.ts'
import type { Items } from '#flow/fields/items.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { plain } from '#flow/fields/plain.ts'
import { text } from '#flow/fields/text.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Run } from '#flow/run/run.ts'
import { readAgreement } from '#flow/text/agreement.ts'
import { matchOptions } from '#flow/text/closest.ts'
import { toPlainText } from '#flow/text/markdown.ts'
import { normalise } from '#flow/text/normalise.ts'

const purpose = {
  text: text({
    label: { en: 'What is agreed to', fr: 'Ce qui est accepté' },
    hint: {
      en: 'One sentence for one purpose, with a link to your policy',
      fr: 'Une phrase pour un seul but, avec un lien vers votre politique',
    },
    required: true,
  }),
  purpose: plain({
    label: { en: 'Name of the purpose', fr: 'Nom du but' },
    hint: {
      en: 'Kept with the proof: contact, newsletter',
      fr: 'Gardé avec la preuve : contact, newsletter',
    },
    max: 64,
    required: true,
  }),
  required: toggle({ label: { en: 'Needed to go on', fr: 'Nécessaire pour continuer' } }),
  save: variableNamed({
    label: { en: 'Save yes or no in', fr: 'Enregistrer oui ou non dans' },
    types: ['boolean'],
  }),
}
type Purposes = Items<Data<typeof purpose>>

/** Asks for consent, one box for each purpose, and leaves the proof of what was shown and chosen. */
export const consent = defineAsking({
  type: 'consent',
  icon: 'shield-check',
  words: {
    en: {
      title: 'Consent',
      description: 'Agreement to one or several purposes, with proof.',
      keywords: 'gdpr agree permission newsletter opt-in privacy terms',
    },
    fr: {
      title: 'Consentement',
      description: 'L’accord à un ou plusieurs buts, avec sa preuve.',
      keywords: 'rgpd accord permission newsletter optin vie privée conditions',
    },
  },
  saves: ['list'],
  prompt: { en: 'Do you agree?', fr: 'Êtes-vous d’accord ?' },
  invalid: {
    en: 'Please tick what you agree to, or answer no.',
    fr: 'Cochez ce que vous acceptez, ou répondez non.',
  },
  fields: {
    purposes: items({
      label: { en: 'Purposes', fr: 'Buts' },
      of: purpose,
      title: 'text',
      min: 1,
      max: 10,
      initial: {
        p1: {
          order: 'a0',
          text: {
            en: 'I agree to be contacted about my request.',
            fr: 'J’accepte d’être recontacté au sujet de ma demande.',
          },
          purpose: 'contact',
          required: true,
          save: '',
        },
      },
      required: true,
    }),
  },
  ports: () => [
    { id: 'given', label: { words: { en: 'Given', fr: 'Donné' } }, kind: 'main' },
    { id: 'refused', label: { words: { en: 'Refused', fr: 'Refusé' } }, kind: 'other' },
  ],
  alsoSaves: (data) =>
    ordered(data.purposes).flatMap(({ save }) =>
      save ? [{ variable: save, type: 'boolean' as const }] : [],
    ),
  rows: (data) => ordered(data.purposes).map(({ id, text }) => ({ type: 'option', id, text })),
  question(run, data) {
    const shown = Object.fromEntries(ordered(data.purposes).map(({ id, text }) => [id, run.text(text)]))
    run.keep(shown)
    return {
      type: 'consent',
      multiple: true,
      options: ordered(data.purposes).map(({ id, required }) => ({
        id,
        label: shown[id] ?? '',
        ...(required && { required }),
      })),
    }
  },
  recognises: (_run, _data, text) => readAgreement(text) !== null,
  read(run, data, answer): Reading {
    const shown = run.memory()
    const given = givenIds(run, data.purposes, answer)
    if (!given) return { invalid: null }
    const all = ordered(data.purposes)
    for (const { id, purpose, text, save } of all) {
      // What was on the screen is the proof, even if a variable or the language changed since.
      const kept = isJsonObject(shown) ? shown[id] : undefined
      const said = typeof kept === 'string' ? kept : run.text(text)
      run.tell({ type: 'consent', from: run.here, purpose, given: given.has(id), text: said })
      run.write(save, given.has(id))
    }
    const needed = all.filter(({ required }) => required)
    const enough = needed.length ? needed.every(({ id }) => given.has(id)) : given.size > 0
    const purposes = all.filter(({ id }) => given.has(id)).map(({ purpose }) => purpose)
    return { value: purposes, to: enough ? 'given' : 'refused' }
  },
  checks(data): Finding[] {
    const names = ordered(data.purposes).map(({ purpose }) => purpose)
    return ordered(data.purposes)
      .filter(({ purpose }, i) => purpose && names.indexOf(purpose) < i)
      .map(({ id, purpose }) => ({
        rule: 'samePurpose',
        severity: 'error',
        field: 'purposes',
        item: id,
        says: {
          en: `Two boxes are for the purpose “${purpose}”. Give each its own name, or the proof is ambiguous.`,
          fr: `Deux cases ont le but « ${purpose} ». Donnez à chacune son nom, ou la preuve est ambiguë.`,
        },
      }))
  },
  docs: {
    en: 'Asks for agreement, one unticked box for each purpose. Boxes that are needed decide between **Given** and **Refused**; the others are free. Whatever is answered, what was shown is kept word for word with the date: your proof. A typed *yes* ticks only what is needed; *all* ticks everything.',
    fr: 'Demande un accord, une case non cochée pour chaque but. Les cases nécessaires décident entre **Donné** et **Refusé** ; les autres sont libres. Quelle que soit la réponse, ce qui était affiché est gardé mot pour mot avec la date : votre preuve. Un *oui* écrit ne coche que le nécessaire ; *tout* coche tout.',
  },
})

/** The boxes that an answer ticks; null when it cannot be told. A typed yes never opts in to what is not needed. */
function givenIds(run: Run, purposes: Purposes, answer: Answer): Set<string> | null {
  const all = ordered(purposes)
  if ('choices' in answer || 'choice' in answer) {
    const ids = 'choice' in answer ? [answer.choice] : answer.choices
    return ids.every((id) => Object.hasOwn(purposes, id)) ? new Set(ids) : null
  }
  const said = textOf(answer)
  if (isAll(said)) return new Set(all.map(({ id }) => id))
  const yes = readAgreement(said)
  if (yes === false) return new Set()
  if (yes === true) {
    const meant = all.length === 1 ? all : all.filter(({ required }) => required)
    return meant.length ? new Set(meant.map(({ id }) => id)) : null
  }
  const options = all.map(({ id, text, purpose }) => ({
    id,
    label: toPlainText(run.text(text)),
    synonyms: [purpose],
  }))
  const matched = matchOptions(said, options)
  return matched?.length ? new Set(matched) : null
}

function isAll(said: string): boolean {
  return /^(oui )?(tout|toutes|tous|j accepte tout|tout accepter|les deux|all|yes to all|accept all|both|everything)$/.test(
    normalise(said),
  )
}
