import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { NoneOpen } from './_conversation/none-open.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).inbox }
}

/** The inbox, before a conversation is opened. */
export default function Inbox() {
  return <NoneOpen />
}

const titles = words({ en: { inbox: 'Inbox' }, fr: { inbox: 'Messagerie' } })
