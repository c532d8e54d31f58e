import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { ConversationsPage } from '../_conversations/conversations-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** The conversations with a bot. */
export default function Tab() {
  return <ConversationsPage />
}

const titles = words({ en: { title: 'Conversations' }, fr: { title: 'Conversations' } })
