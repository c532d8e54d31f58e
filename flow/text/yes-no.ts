import { normalise } from '#flow/text/normalise.ts'

const yes = new Set(
  '1,true,yes,y,yeah,yep,ok,okay,sure,of course,vrai,oui,o,ouais,d accord,bien sur'.split(','),
)
const no = new Set('0,false,no,n,nope,not at all,faux,non,nan,pas du tout'.split(','))

/** "Oui !", "yes", "true", "1" → true; "non", "no", "false", "0" → false; anything else is neither: null. */
export function readYesNo(text: string): boolean | null {
  const said = normalise(text)
  if (yes.has(said)) return true
  return no.has(said) ? false : null
}
