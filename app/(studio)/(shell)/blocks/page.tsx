import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { blockPageWords } from './_blocks/block-page-words.ts'
import { BlocksPage } from './_blocks/blocks-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(blockPageWords)).title }
}

/** What every block does. */
export default function Blocks() {
  return <BlocksPage />
}
