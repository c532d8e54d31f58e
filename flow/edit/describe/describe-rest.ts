import { quoted } from '#flow/edit/block-name.ts'
import type { Between, Line } from '#flow/edit/describe/line.ts'
import type { Edit } from '#flow/edit/difference.ts'
import type { Place } from '#flow/edit/place.ts'
import type { Words } from '#flow/words.ts'

/** A flow that came, went, or is called or started otherwise. */
export function describeFlow({ before, after }: Between, { flow = '', field }: Place, edit: Edit): Line[] {
  const old = named(before.flows[flow]?.name ?? '')
  const name = named(after.flows[flow]?.name ?? '')
  if (field === undefined && edit.after === undefined) {
    return [{ kind: 'removed', says: { en: `Flow ${old.en} removed`, fr: `Parcours ${old.fr} supprimé` } }]
  }
  if (field === undefined) {
    return [{ kind: 'added', flow, says: { en: `Flow ${name.en} added`, fr: `Parcours ${name.fr} ajouté` } }]
  }
  if (field === 'name') {
    const fr = `Le parcours ${old.fr} s’appelle maintenant ${name.fr}`
    return [{ kind: 'changed', flow, says: { en: `Flow ${old.en} is now called ${name.en}`, fr } }]
  }
  const en = `What starts flow ${name.en} changed`
  return [{ kind: 'changed', flow, says: { en, fr: `Le déclenchement du parcours ${name.fr} a changé` } }]
}

export function describeMain({ after }: Between): Line[] {
  const name = named(after.flows[after.main]?.name ?? '')
  const en = `The conversation begins in ${name.en}`
  return [{ kind: 'changed', says: { en, fr: `La conversation commence dans ${name.fr}` } }]
}

/** A variable that came, went, or is declared otherwise. Its values are not shown: constants may be anything. */
export function describeVariable({ variable = '', field }: Place, { after }: Edit): Line[] {
  const name = named(variable)
  if (field !== undefined) {
    return [
      { kind: 'changed', says: { en: `Variable ${name.en} changed`, fr: `Variable ${name.fr} modifiée` } },
    ]
  }
  return after === undefined
    ? [{ kind: 'removed', says: { en: `Variable ${name.en} removed`, fr: `Variable ${name.fr} supprimée` } }]
    : [{ kind: 'added', says: { en: `Variable ${name.en} added`, fr: `Variable ${name.fr} ajoutée` } }]
}

const settings: { [field: string]: Words<string> } = {
  defaultLanguage: { en: 'Default language', fr: 'Langue par défaut' },
  fallbackLanguage: { en: 'Fallback language', fr: 'Langue de repli' },
  timeZone: { en: 'Time zone', fr: 'Fuseau horaire' },
  trouble: { en: 'What is said in case of trouble', fr: 'Ce qui est dit en cas de problème' },
}

export function describeSetting({ field = '', language }: Place, { before, after }: Edit): Line[] {
  if (field === 'languages') {
    const name = named(language ?? '')
    return after === undefined
      ? [{ kind: 'removed', says: { en: `Language ${name.en} removed`, fr: `Langue ${name.fr} retirée` } }]
      : [{ kind: 'added', says: { en: `Language ${name.en} added`, fr: `Langue ${name.fr} ajoutée` } }]
  }
  const said = settings[field] ?? { en: field, fr: field }
  if (field === 'trouble') {
    const en = `${said.en} changed (${language})`
    return [{ kind: 'changed', says: { en, fr: `${said.fr} a changé (${language})` } }]
  }
  const values = `${before ?? '…'} → ${after ?? '…'}`
  return [{ kind: 'changed', says: { en: `${said.en}: ${values}`, fr: `${said.fr}\u00A0: ${values}` } }]
}

function named(name: string): Words<string> {
  return quoted({ en: name, fr: name })
}
