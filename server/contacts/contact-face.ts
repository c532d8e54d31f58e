import type { JsonObject } from '#flow/json.ts'
import { readEmail } from '#flow/text/email.ts'

/** By what a contact is recognised in a list; null: it was never said. */
export type ContactFace = { name: string | null; email: string | null; phone: string | null }

/** Facts have the names that authors gave them: these are the usual ones, and an address is one whatever it is called. */
export function contactFace(facts: JsonObject): ContactFace {
  const said = new Map<string, string>()
  for (const [fact, value] of Object.entries(facts)) {
    if (typeof value === 'string' || typeof value === 'number') said.set(plain(fact), String(value).trim())
  }
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find(Boolean) ?? null
  const parts = [first(givenNames), first(familyNames)].filter(Boolean).join(' ')
  const named = first(emails)
  const email = named ?? [...said.values()].find((value) => value.includes('@') && readEmail(value)) ?? null
  return { name: first(wholeNames) ?? (parts || null), email, phone: first(phones) }
}

const wholeNames = ['name', 'fullname', 'nomcomplet', 'displayname', 'contactname', 'username']
const givenNames = ['firstname', 'givenname', 'prenom', 'forename']
const familyNames = ['lastname', 'familyname', 'surname', 'nomdefamille', 'nom']
const emails = ['email', 'mail', 'emailaddress', 'courriel', 'adresseemail', 'adressemail']
const phones = ['phone', 'phonenumber', 'tel', 'telephone', 'mobile', 'portable', 'numero', 'whatsapp']

function plain(fact: string): string {
  return fact
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}
