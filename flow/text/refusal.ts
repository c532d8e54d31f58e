import { normalise } from '#flow/text/normalise.ts'

/**
 * Is it a plain "I will not tell you", in French or English? "Non merci", "je préfère ne pas le donner", "skip",
 * "I’d rather not", "je n’en ai pas". Whatever else is said with it, as in "no, write to my colleague", makes it none.
 */
export function isRefusal(text: string): boolean {
  if (text.length > 200) return false
  const said = normalise(text)
  return alone.has(said) || beginnings.some((words) => said === words || said.startsWith(`${words} `))
}

const alone = new Set(
  [
    'non,non merci,non non,surtout pas,jamais,jamais de la vie,hors de question,sans facon,pas maintenant,plus tard',
    'passer,je passe,passe,passons,suivant,suivante,ignorer,je refuse,refus,aucune idee,je ne sais pas,je sais pas',
    'ca ne vous regarde pas,ca vous regarde pas,pas besoin,pas envie',
    'no,no thanks,no thank you,nope,no way,never,not now,later,skip,skip it,pass,next,i refuse,no idea,i don t know',
    'none of your business,rather not',
  ].flatMap((line) => line.split(',')),
)

const beginnings = [
  'je ne veux pas,je veux pas,je ne souhaite pas,je souhaite pas,je prefere ne pas,je prefere pas',
  'je prefererais ne pas,j aime autant ne pas,je n ai pas,j ai pas,je n en ai pas,j en ai pas,je n en ai plus',
  'i d rather not,i would rather not,i rather not,i prefer not,i d prefer not,i would prefer not,prefer not',
  'i don t want,i do not want,i don t wish,i don t have,i do not have,i have no,i haven t got',
].flatMap((line) => line.split(','))
