import type { JsonObject } from '#flow/json.ts'
import { readEmail } from '#flow/text/email.ts'

/** By what a contact is recognised; null: it was never said. */
export type ContactFace = { name: string | null; email: string | null; phone: string | null }

/**
 * By what a contact is recognised, of its facts, and else of what it told in its conversations, the latest first. Facts have the names
 * that authors gave them: these are the usual ones, and in facts an address is one whatever it is called.
 */
export function contactFace(facts: JsonObject, told: readonly JsonObject[] = []): ContactFace {
  const faces = [faceOf(facts, true), ...told.map((variables) => faceOf(variables, false))]
  const first = (part: keyof ContactFace) => faces.find((face) => face[part])?.[part] ?? null
  return { name: first('name'), email: first('email'), phone: first('phone') }
}

function faceOf(facts: JsonObject, findsAddress: boolean): ContactFace {
  const said = new Map<string, string>()
  for (const [fact, value] of Object.entries(facts)) {
    if (typeof value === 'string' || typeof value === 'number')
      said.set(plain(fact), String(value).replace(/\s+/g, ' ').trim().slice(0, longestName))
  }
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find(Boolean) ?? null
  const parts = [first(givenNames), first(familyNames)].filter(Boolean).join(' ')
  const address = () => [...said.values()].find((value) => value.includes('@') && readEmail(value)) ?? null
  return {
    name: first(wholeNames) ?? (parts || null),
    email: first(emails) ?? (findsAddress ? address() : null),
    phone: first(phones),
  }
}

const longestName = 200
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
