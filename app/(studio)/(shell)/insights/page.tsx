import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { InsightsPage } from './_insights/insights-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** How every bot of the workspace does. */
export default function Place() {
  return <InsightsPage />
}

const titles = words({ en: { title: 'Insights' }, fr: { title: 'Résultats' } })
