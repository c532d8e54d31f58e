import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { contactWords } from './_list/contact-words.ts'
import { ContactsPage } from './_list/contacts-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(contactWords)).title }
}

/** The people who talked with the workspace's bots. */
export default function Contacts() {
  return <ContactsPage />
}
