import type { Locale } from '#flow/words.ts'

/** What to call somebody who told no name: by the end of their number, so that two are not mistaken for each other. */
export function visitorName(contact: { id: string; name: string | null }, locale: Locale): string {
  const name = contact.name?.trim()
  if (name) return name
  return `${locale === 'fr' ? 'Visiteur' : 'Visitor'} ${contact.id.slice(-4).toUpperCase()}`
}
