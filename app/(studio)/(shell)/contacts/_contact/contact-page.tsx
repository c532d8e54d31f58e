'use client'

import { Download, Eraser } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '#app/_api/session-gate.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Button } from '#app/_ui/button.tsx'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { contactName, toldName } from '#flow/text/contact-name.ts'
import { ErasedContact } from '../_erased/erased-contact.tsx'
import { ConsentsCard } from './consents-card.tsx'
import { ConversationsCard } from './conversations-card.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { FactsCard } from './facts-card.tsx'
import { IdentitiesCard } from './identities-card.tsx'
import { oneWords } from './one-words.ts'
import type { Contact, ContactActions } from './use-contact.ts'
import { useContact } from './use-contact.ts'

/** One person: what is known, what they agreed to, what was said; and their rights, carried out. */
export function ContactPage({ id }: { id: string }) {
  const actions = useContact(id)
  const { data, error, refetch } = actions.query
  if (data?.contact) return <Known contact={data.contact} actions={actions} />
  if (data) return <ErasedContact erasure={data.erasure} />
  return <Page>{error ? <LoadFailure error={error} onRetry={() => void refetch()} /> : <Loading />}</Page>
}

function Known({ contact, actions }: { contact: Contact; actions: ContactActions }) {
  const said = useWords(oneWords)
  const mayExport = useMay('agent')
  const mayErase = useMay('editor')
  const [erasing, setErasing] = useState(false)
  const name = contactName(contact, useLocale())
  const file = new URLSearchParams(actions.here)
  return (
    <Page>
      <PageHeader
        breadcrumbs={[{ label: said.contacts, href: '/contacts' }]}
        title={
          <span className="flex items-center gap-3">
            <Avatar decorative size="lg" name={toldName(contact)} colorKey={contact.id} />
            <span className="min-w-0 wrap-anywhere">{name}</span>
          </span>
        }
        actions={
          <>
            {mayExport ? (
              <a href={`/api/studio/contacts?${file}`} download className={buttonStyle({})}>
                <Download />
                {said.export}
              </a>
            ) : null}
            {mayErase ? (
              <Button icon={Eraser} onClick={() => setErasing(true)}>
                {said.erase}
              </Button>
            ) : null}
          </>
        }
        below={
          <p className="text-12 text-ink-2">
            {said.firstSeen} <DateTime at={contact.createdAt} /> · {said.lastSeen}{' '}
            <DateTime at={contact.seenAt} />
          </p>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-4 max-lg:grid-cols-1">
        <div className="grid grid-cols-1 gap-4">
          <FactsCard facts={contact.facts} actions={actions} />
          <ConversationsCard here={actions.here} />
        </div>
        <div className="grid grid-cols-1 gap-4">
          <ConsentsCard consents={contact.consents} rights={contact.rights} />
          <IdentitiesCard identities={contact.identities} />
        </div>
      </div>
      <EraseDialog
        name={name}
        here={actions.here}
        open={erasing}
        onOpenChange={setErasing}
        onErase={actions.erase}
      />
    </Page>
  )
}

function Loading() {
  return (
    <div aria-hidden="true">
      <div className="mt-6 mb-8 flex items-center gap-3">
        <Skeleton className="size-12 rounded-full" />
        <Skeleton className="h-7 w-56" />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-4 max-lg:grid-cols-1">
        <Skeleton className="h-64 rounded-card" />
        <Skeleton className="h-40 rounded-card" />
      </div>
    </div>
  )
}
