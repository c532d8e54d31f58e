import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { TablesPage } from './_tables/tables-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** The workspace's own tables. */
export default function Data() {
  return <TablesPage />
}

const titles = words({ en: { title: 'Data' }, fr: { title: 'Données' } })
