import type { Metadata } from 'next'
import { RequestReset } from '#app/_auth/request-reset.tsx'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

export default function RequestResetPage() {
  return <RequestReset />
}

const titles = words({ en: { title: 'New password' }, fr: { title: 'Nouveau mot de passe' } })
