import { defineBlock, next } from '#flow/blocks/define-block.ts'
import { select } from '#flow/fields/select.ts'
import { text } from '#flow/fields/text.ts'

const requests = [
  { value: 'export', label: { en: 'Send a copy of their data', fr: 'Envoyer une copie de ses données' } },
  { value: 'erase', label: { en: 'Erase their data', fr: 'Effacer ses données' } },
  { value: 'withdraw', label: { en: 'Withdraw their consents', fr: 'Retirer ses consentements' } },
] as const

/** Registers what a visitor asks about their own data. */
export const privacy = defineBlock({
  type: 'privacy',
  family: 'do',
  icon: 'file-lock',
  words: {
    en: {
      title: 'Personal data',
      description: 'A copy, erasure, or withdrawal of consents.',
      keywords: 'gdpr privacy export erase delete forget withdraw unsubscribe stop',
    },
    fr: {
      title: 'Données personnelles',
      description: 'Une copie, l’effacement, le retrait des accords.',
      keywords: 'rgpd vie privée export effacer supprimer oublier retirer désabonner stop',
    },
  },
  fields: {
    request: select({ label: { en: 'Request', fr: 'Demande' }, options: requests, initial: 'export' }),
    message: text({
      label: { en: 'Confirmation', fr: 'Confirmation' },
      initial: {
        en: 'Your request is registered.',
        fr: 'Votre demande est enregistrée.',
      },
    }),
  },
  ports: () => [next],
  summary: (data) => [
    {
      type: 'line',
      icon: 'file-lock',
      text: requests.find(({ value }) => value === data.request)?.label ?? data.request,
    },
    { type: 'bubble', text: data.message },
  ],
  enter(run, data) {
    run.tell({ type: 'privacy', from: run.here, request: data.request })
    run.say(data.message)
    return { to: 'next' }
  },
  docs: {
    en: 'Registers a request about the visitor’s own data: a copy, erasure, or withdrawal of every consent. The interrupt *my data* uses it; ask for a confirmation before erasing.',
    fr: 'Enregistre une demande sur les données du visiteur : une copie, l’effacement, ou le retrait de tous ses accords. L’interruption *mes données* s’en sert ; demandez une confirmation avant d’effacer.',
  },
})
