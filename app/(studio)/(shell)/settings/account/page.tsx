import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { AccountPage } from '../_account/account-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** One’s own name, password, language and theme. */
export default function SettingsPage() {
  return <AccountPage />
}

const titles = words({ en: { title: 'Your account' }, fr: { title: 'Votre compte' } })
