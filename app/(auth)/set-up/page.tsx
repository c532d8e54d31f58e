import type { Metadata } from 'next'
import { SetUp } from '#app/_auth/set-up.tsx'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

export default function SetUpPage() {
  return <SetUp />
}

const titles = words({ en: { title: 'Welcome' }, fr: { title: 'Bienvenue' } })
