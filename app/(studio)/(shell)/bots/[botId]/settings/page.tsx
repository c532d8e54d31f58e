import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { BotSettings } from '../_settings/bot-settings.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** A bot’s name, address, keeping and end. */
export default function Tab() {
  return <BotSettings />
}

const titles = words({ en: { title: 'Settings' }, fr: { title: 'Réglages' } })
