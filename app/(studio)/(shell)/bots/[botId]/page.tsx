import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { BotOverview } from './_bot/bot-overview.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** What a bot is doing, and where. */
export default function Tab() {
  return <BotOverview />
}

const titles = words({ en: { title: 'Bot' }, fr: { title: 'Bot' } })
