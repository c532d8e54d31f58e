import type { Metadata } from 'next'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'
import { WorkspaceSettings } from './_workspace/workspace-settings.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

/** The workspace: its name, what its new bots begin with, its end. */
export default function SettingsPage() {
  return <WorkspaceSettings />
}

const titles = words({ en: { title: 'Settings' }, fr: { title: 'Réglages' } })
