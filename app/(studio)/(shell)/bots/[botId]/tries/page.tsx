import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { TryLinks } from '../_tries/try-links.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** Links by which colleagues try the draft. */
export default function Tab() {
  return <TryLinks />
}

const titles = words({ en: { title: 'Try links' }, fr: { title: 'Liens d’essai' } })
