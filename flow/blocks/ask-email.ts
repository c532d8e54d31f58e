import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import { line } from '#flow/fields/line.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Run } from '#flow/run/run.ts'
import { readAgreement } from '#flow/text/agreement.ts'
import { readEmail, suggestEmail } from '#flow/text/email.ts'
import { escapeMarkdown } from '#flow/text/markdown.ts'

/** Asks for an e-mail address, and says so when it looks mistyped. */
export const askEmail = defineAsking({
  type: 'askEmail',
  icon: 'at-sign',
  words: {
    en: {
      title: 'Ask for an e-mail',
      description: 'An e-mail address, typing errors repaired.',
      keywords: 'email mail address contact lead',
    },
    fr: {
      title: 'Demander un e-mail',
      description: 'Une adresse e-mail, fautes de frappe réparées.',
      keywords: 'email courriel mail adresse contact',
    },
  },
  saves: ['text'],
  refusable: true,
  prompt: { en: 'What is your e-mail address?', fr: 'Quelle est votre adresse e-mail ?' },
  invalid: {
    en: 'That is not an e-mail address. It looks like name@example.com.',
    fr: 'Ce n’est pas une adresse e-mail. Elle ressemble à nom@exemple.fr.',
  },
  fields: {
    placeholder: line({
      label: { en: 'Example in the field', fr: 'Exemple dans le champ' },
      initial: { en: 'name@example.com', fr: 'nom@exemple.fr' },
    }),
    repair: toggle({
      label: { en: 'Ask when it looks mistyped', fr: 'Demander si elle semble mal tapée' },
      hint: {
        en: 'For gmial.com, asks whether gmail.com was meant.',
        fr: 'Pour gmial.com, demande si c’était gmail.com.',
      },
      initial: true,
      advanced: true,
    }),
  },
  rows: (data) => [{ type: 'input', icon: 'at-sign', placeholder: data.placeholder }],
  question: (run, data) => ({ type: 'email', placeholder: run.line(data.placeholder) }),
  recognises: (run, _data, text) => doubted(run) !== null && readAgreement(text) !== null,
  read(run, data, answer) {
    const doubt = doubted(run)
    run.keep(null)
    if (doubt) {
      const yes = 'choice' in answer ? chosen(answer.choice) : readAgreement(textOf(answer))
      if (yes !== null) return { value: yes ? doubt.meant : doubt.typed }
    }
    const address = readEmail(textOf(answer))
    if (address === null) return { invalid: null }
    const meant = data.repair && address !== doubt?.typed ? suggestEmail(address) : null
    if (meant === null) return { value: address }
    run.keep({ typed: address, meant })
    const said = escapeMarkdown(meant)
    run.sayReady(run.words({ en: `Did you mean **${said}**?`, fr: `Vouliez-vous dire **${said}** ?` }))
    const [yes, no] = run.words({ en: ['Yes', 'No, keep'], fr: ['Oui', 'Non, gardez'] })
    const options = [
      { id: 'yes', label: `${yes}, ${meant}` },
      { id: 'no', label: `${no} ${address}` },
    ]
    return { ask: { type: 'choice', multiple: false, options } }
  },
  docs: {
    en: 'Asks for an e-mail address and finds it in a sentence too (*it is name@example.com*). An address that looks mistyped, as in *gmial.com*, is repaired only with the visitor’s agreement. Personal addresses are welcome. Who answers *no thanks* is not asked again: **Gave up**.',
    fr: 'Demande une adresse e-mail et la trouve aussi dans une phrase (*c’est nom@exemple.fr*). Une adresse qui semble mal tapée, comme *gmial.com*, n’est réparée qu’avec l’accord du visiteur. Les adresses personnelles sont acceptées. À qui répond *non merci*, on ne redemande pas : **Abandon**.',
  },
})

/** The address that was typed and the one that may be meant, while the visitor is asked which. */
function doubted(run: Run): { typed: string; meant: string } | null {
  const kept = run.memory()
  if (!isJsonObject(kept) || typeof kept.typed !== 'string' || typeof kept.meant !== 'string') return null
  return { typed: kept.typed, meant: kept.meant }
}

function chosen(id: string): boolean | null {
  return id === 'yes' ? true : id === 'no' ? false : null
}
