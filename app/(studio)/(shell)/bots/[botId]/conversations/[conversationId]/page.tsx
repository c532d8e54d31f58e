import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { ConversationPage } from '../../_conversations/conversation-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** One conversation, and the way that it took. */
export default async function Tab({ params }: { params: Promise<{ conversationId: string }> }) {
  const { conversationId } = await params
  return <ConversationPage key={conversationId} conversation={conversationId} />
}

const titles = words({ en: { title: 'Conversation' }, fr: { title: 'Conversation' } })
