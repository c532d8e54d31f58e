import type { Metadata } from 'next'
import { Invitation } from '#app/_auth/invitation.tsx'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title, referrer: 'no-referrer' }
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  return <Invitation token={decodeURIComponent((await params).token)} />
}

const titles = words({ en: { title: 'Invitation' }, fr: { title: 'Invitation' } })
