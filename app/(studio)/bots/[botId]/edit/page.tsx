import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { OpenEditor } from './_editor/open-editor.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** The editor of one bot. */
export default async function EditPage({ params }: { params: Promise<{ botId: string }> }) {
  const { botId } = await params
  return <OpenEditor key={botId} bot={botId} />
}

const titles = words({ en: { title: 'Editor' }, fr: { title: 'Éditeur' } })
