import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { TablePage } from '../_grid/table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** One table, its rows edited in place. */
export default async function DataTable({ params }: { params: Promise<{ tableId: string }> }) {
  const { tableId } = await params
  return <TablePage key={tableId} table={tableId} />
}

const titles = words({ en: { title: 'Table' }, fr: { title: 'Table' } })
