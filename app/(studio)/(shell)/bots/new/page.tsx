import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { NewBot } from '../_new/new-bot.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** Where a bot begins: from nothing, from a template, from a file. */
export default function NewBotPage() {
  return <NewBot />
}

const titles = words({ en: { title: 'New bot' }, fr: { title: 'Nouveau bot' } })
