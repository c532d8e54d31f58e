import { normalise } from '#flow/text/normalise.ts'

const yes = [
  'oui ouais ouep ok okay daccord exact exactement parfait volontiers correct vrai yes yep yeah yup sure right true agreed',
  'd accord,bien sur,c est ca,tout a fait,c est exact,c est correct,j accepte,je suis d accord,of course,that is right,that s right,i agree,i accept',
]
const no = [
  'non nan faux incorrect jamais refus refuse no nope nah wrong false never',
  'pas du tout,pas d accord,je refuse,je ne veux pas,c est faux,not at all,i refuse,i do not,i don t,i disagree',
]

const [yesses, noes] = [phrases(yes), phrases(no)]

/**
 * Does a person agree (true), refuse (false), or neither, or both (null)? "Oui merci", "non, pas du tout", "👍". French and
 * English, in every language. For values of a yes-or-no variable, where nothing else may be said, see `readYesNo`.
 */
export function readAgreement(text: string): boolean | null {
  if (/^\s*(👍|👌|✅|✔)/u.test(text)) return true
  if (/^\s*(👎|❌|🚫)/u.test(text)) return false
  const said = normalise(text)
  if (said === 'o' || said === 'y') return true
  if (said === 'n') return false
  const [isYes, isNo] = [yesses.some(startsIn(said)), noes.some(startsIn(said))]
  if (isYes === isNo) return null
  const opposite = isYes ? noes : yesses
  return opposite.some((phrase) => ` ${said} `.includes(` ${phrase} `)) ? null : isYes
}

function startsIn(said: string) {
  return (phrase: string) => said === phrase || said.startsWith(`${phrase} `)
}

function phrases([words = '', longer = '']: string[]): string[] {
  return [...words.split(' '), ...longer.split(',')]
}
