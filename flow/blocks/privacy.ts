import { defineBlock, next } from '#flow/blocks/define-block.ts'
import { copyNames, copyOf, noCopy, sayKept } from '#flow/blocks/kept-summary.ts'
import { select } from '#flow/fields/select.ts'
import { text } from '#flow/fields/text.ts'

const requests = [
  {
    value: 'export',
    label: { en: 'Give them a copy of their data', fr: 'Remettre une copie de ses données' },
  },
  { value: 'erase', label: { en: 'Erase their data', fr: 'Effacer ses données' } },
  { value: 'withdraw', label: { en: 'Withdraw their consents', fr: 'Retirer ses consentements' } },
] as const

/** How long the copy may take to be put together. */
const timeoutMs = 30_000

/** Carries out what a visitor asks about their own data. */
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
        en: 'It is done.',
        fr: 'C’est fait.',
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
    if (data.request === 'export') return { request: { type: 'ownData' }, timeoutMs }
    run.say(data.message)
    return { to: 'next' }
  },
  resume(run, data, happened) {
    const result = happened.type === 'result' ? happened.result : undefined
    const copy = result?.outcome === 'success' ? copyOf(result.value) : undefined
    if (!copy) run.sayReady(run.words(noCopy))
    else {
      run.say(data.message)
      sayKept(run, copy)
      run.show({ kind: 'file', url: copy.url, name: run.words(copyNames) })
    }
    return { to: 'next' }
  },
  docs: {
    en: 'Carries out what the visitor asks about their own data. **A copy**: says what is kept of them and gives all of it as a file, by an address that nobody can guess and that ends after an hour. **Erase**: a few seconds later everything is gone, all their conversations included; the team sees that it happened, not what it was. **Withdraw**: every consent is taken back. The interrupt *my data* uses it; ask for a confirmation before erasing.',
    fr: 'Exécute ce que le visiteur demande au sujet de ses données. **Une copie** : dit ce qui est gardé et remet le tout en un fichier, à une adresse impossible à deviner, valable une heure. **Effacer** : quelques secondes plus tard tout a disparu, toutes ses conversations comprises ; l’équipe voit que c’est arrivé, pas ce que c’était. **Retirer** : tous ses accords sont repris. L’interruption *mes données* s’en sert ; demandez une confirmation avant d’effacer.',
  },
})
