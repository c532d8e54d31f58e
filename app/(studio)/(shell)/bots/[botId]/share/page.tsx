import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { SharePage } from '../_share/share-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** How visitors come to a bot. */
export default function Tab() {
  return <SharePage />
}

const titles = words({ en: { title: 'Share' }, fr: { title: 'Partager' } })
