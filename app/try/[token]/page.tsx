import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { TryPage } from '../_try/try-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title, robots: { index: false } }
}

/** A colleague tries the draft, without an account. */
export default async function Try({ params }: { params: Promise<{ token: string }> }) {
  return <TryPage token={decodeURIComponent((await params).token)} />
}

const titles = words({ en: { title: 'Try the draft' }, fr: { title: 'Essayer le brouillon' } })
