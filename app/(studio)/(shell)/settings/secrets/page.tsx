import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { SecretsPage } from '../_secrets/secrets-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** Keys and passwords that bots send and nobody reads again. */
export default function SettingsPage() {
  return <SecretsPage />
}

const titles = words({ en: { title: 'Secrets' }, fr: { title: 'Secrets' } })
