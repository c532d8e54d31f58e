import type { Metadata } from 'next'
import { OpenEditor } from './_editor/open-editor.tsx'

export const metadata: Metadata = { title: 'Editor' }

/** The editor of one bot. */
export default async function EditPage({ params }: { params: Promise<{ botId: string }> }) {
  const { botId } = await params
  return <OpenEditor key={botId} bot={botId} />
}
