import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { AnswersPage } from '../_answers/answers-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** What a bot collected. */
export default function Tab() {
  return <AnswersPage />
}

const titles = words({ en: { title: 'Answers' }, fr: { title: 'Réponses' } })
