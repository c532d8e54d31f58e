import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { BotsPage } from './_list/bots-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).bots }
}

/** All bots of the workspace. */
export default function Bots() {
  return <BotsPage />
}

const titles = words({ en: { bots: 'Bots' }, fr: { bots: 'Bots' } })
