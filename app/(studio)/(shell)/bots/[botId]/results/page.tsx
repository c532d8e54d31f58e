import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { ResultsPage } from '../_results/results-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** What the conversations with a bot came to. */
export default function Tab() {
  return <ResultsPage />
}

const titles = words({ en: { title: 'Results' }, fr: { title: 'Résultats' } })
