import type { ContactFace } from '#flow/text/contact-face.ts'
import type { Locale } from '#flow/words.ts'

/** What to call a contact, everywhere: whoever told no name, by the end of their number, so that two are not mistaken for each other. */
export function contactName(contact: ContactFace & { id: string }, locale: Locale): string {
  const told = toldName(contact)
  return told || `${locale === 'fr' ? 'Visiteur' : 'Visitor'} ${contact.id.slice(-4).toUpperCase()}`
}

/** What a contact calls itself, or by which address it is known; '': by none. */
export function toldName({ name, email, phone }: ContactFace): string {
  return name ?? email ?? phone ?? ''
}
