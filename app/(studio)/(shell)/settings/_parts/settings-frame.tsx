'use client'

import type { ReactNode } from 'react'
import { useMay } from '#app/_api/session-gate.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { TabLinks } from '#app/_ui/tab-links.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Head and tabs of the settings. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const said = useWords(frameWords)
  const mayEdit = useMay('editor')
  return (
    <Page>
      <PageHeader
        title={said.title}
        below={
          <TabLinks
            label={said.title}
            items={[
              { href: '/settings', label: said.workspace },
              { href: '/settings/members', label: said.members },
              ...(mayEdit ? [{ href: '/settings/secrets', label: said.secrets }] : []),
              { href: '/settings/account', label: said.account },
            ]}
          />
        }
      />
      {children}
    </Page>
  )
}

const frameWords = words({
  en: {
    title: 'Settings',
    workspace: 'Workspace',
    members: 'Members',
    secrets: 'Secrets',
    account: 'Your account',
  },
  fr: {
    title: 'Réglages',
    workspace: 'Espace de travail',
    members: 'Membres',
    secrets: 'Secrets',
    account: 'Votre compte',
  },
})
