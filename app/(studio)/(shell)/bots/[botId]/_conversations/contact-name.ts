import type { JsonObject } from '#flow/json.ts'

const names = [
  'name',
  'full_name',
  'fullname',
  'nom_complet',
  'prenom',
  'first_name',
  'firstname',
  'nom',
  'email',
  'mail',
  'phone',
  'telephone',
]

/** What a contact is called, of what is known of them; null: nothing that names anybody. */
export function contactName(facts: JsonObject): string | null {
  const known = Object.entries(facts).map(([fact, value]) => [fact.toLowerCase(), value] as const)
  for (const name of names) {
    const found = known.find(([fact, value]) => fact === name && typeof value === 'string' && value.trim())
    if (found) return String(found[1])
  }
  return null
}
