import type { Metadata } from 'next'
import { ResetPassword } from '#app/_auth/reset-password.tsx'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title, referrer: 'no-referrer' }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  return <ResetPassword token={decodeURIComponent((await params).token)} />
}

const titles = words({ en: { title: 'New password' }, fr: { title: 'Nouveau mot de passe' } })
