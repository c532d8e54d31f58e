import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { erasedWords } from '../_erased/erased-words.ts'
import { ErasuresPage } from '../_erased/erasures-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(erasedWords)).title }
}

/** What was erased, when and by whom. */
export default function Erased() {
  return <ErasuresPage />
}
