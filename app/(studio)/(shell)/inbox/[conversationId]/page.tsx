import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { ConversationPage } from '../_conversation/conversation-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).inbox }
}

/** One conversation of the inbox. */
export default async function Conversation({ params }: { params: Promise<{ conversationId: string }> }) {
  const { conversationId } = await params
  return <ConversationPage key={conversationId} id={conversationId} />
}

const titles = words({ en: { inbox: 'Inbox' }, fr: { inbox: 'Messagerie' } })
