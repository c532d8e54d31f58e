import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { VersionList } from '../_versions/version-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** What was published of a bot. */
export default function Tab() {
  return <VersionList />
}

const titles = words({ en: { title: 'Versions' }, fr: { title: 'Versions' } })
