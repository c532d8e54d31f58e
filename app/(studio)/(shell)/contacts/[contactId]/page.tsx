import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { ContactPage } from '../_contact/contact-page.tsx'
import { contactWords } from '../_list/contact-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(contactWords)).one }
}

/** One person. */
export default async function Contact({ params }: { params: Promise<{ contactId: string }> }) {
  return <ContactPage id={(await params).contactId} />
}
