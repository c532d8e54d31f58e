'use client'

import { RotateCw } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { BrokenPicture } from '#app/_ui/pictures/broken-picture.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { ErrorLayout } from './error-layout.tsx'

/** A page that broke while it was shown: nothing saved is lost; try again, then reload, then tell somebody. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const said = useWords(errorWords)
  const [trying, startTrying] = useTransition()
  const [tried, setTried] = useState(false)
  const reference = digestOf(error)
  return (
    <ErrorLayout
      picture={<BrokenPicture />}
      title={said.title}
      actions={
        <>
          <Button
            variant="primary"
            icon={RotateCw}
            loading={trying}
            onClick={() => {
              setTried(true)
              startTrying(retry)
            }}
          >
            {said.retry}
          </Button>
          {tried ? (
            <Button onClick={() => location.reload()}>{said.reload}</Button>
          ) : (
            <ButtonLink href="/">{said.home}</ButtonLink>
          )}
        </>
      }
      footer={
        reference ? (
          <span className="inline-flex items-center gap-1">
            {said.reference} <code className="font-mono">{reference}</code>
            <CopyButton text={reference} size="sm" label={said.copyReference} />
          </span>
        ) : null
      }
    >
      {said.what}
    </ErrorLayout>
  )
}

/** What ties this error to the server's log; errors of the browser have none. */
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : undefined
}

const errorWords = words({
  en: {
    title: 'This page could not be shown',
    what: 'Something failed on our side. Everything that was saved is safe. Try again in a moment; if it goes on, give the reference below to whoever runs this installation.',
    retry: 'Try again',
    reload: 'Reload the page',
    home: 'Go home',
    reference: 'Reference',
    copyReference: 'Copy the reference',
  },
  fr: {
    title: 'Cette page n’a pas pu s’afficher',
    what: 'Quelque chose a échoué de notre côté. Tout ce qui était enregistré est en sécurité. Réessayez dans un instant\u00A0; si cela continue, transmettez la référence ci-dessous à la personne qui gère cette installation.',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    home: 'Aller à l’accueil',
    reference: 'Référence',
    copyReference: 'Copier la référence',
  },
})
