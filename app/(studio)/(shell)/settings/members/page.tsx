import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { MembersPage } from '../_members/members-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** Who works here, and who is invited. */
export default function SettingsPage() {
  return <MembersPage />
}

const titles = words({ en: { title: 'Members' }, fr: { title: 'Membres' } })
