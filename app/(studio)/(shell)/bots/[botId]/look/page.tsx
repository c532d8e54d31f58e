import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { LookPage } from '../_look/look-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** How a bot’s chat looks. */
export default function Tab() {
  return <LookPage />
}

const titles = words({ en: { title: 'Appearance' }, fr: { title: 'Apparence' } })
