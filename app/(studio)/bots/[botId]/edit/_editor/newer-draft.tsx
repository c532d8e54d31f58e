'use client'

import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Parcours is being updated: the draft was saved in a form that this page, or the server, does not know yet. */
export function NewerDraft() {
  const said = useWords(newerWords)
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        title={said.title}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <Button variant="primary" onClick={() => location.reload()}>
              {said.reload}
            </Button>
            <ButtonLink href="/bots">{said.back}</ButtonLink>
          </span>
        }
      >
        {said.help}
      </EmptyState>
    </main>
  )
}

const newerWords = words({
  en: {
    title: 'A newer Parcours has saved this bot',
    help: 'This page is older and would spoil it. Nothing is lost: what you changed here is kept in this browser and is sent as soon as both are up to date. Reload the page; if this stays, the server is still to be updated.',
    reload: 'Reload the page',
    back: 'To the bots',
  },
  fr: {
    title: 'Un Parcours plus récent a enregistré ce bot',
    help: 'Cette page est plus ancienne et l’abîmerait. Rien n’est perdu\u00a0: vos modifications sont gardées dans ce navigateur et partiront dès que tout sera à jour. Rechargez la page\u00a0; si cela persiste, c’est le serveur qui reste à mettre à jour.',
    reload: 'Recharger la page',
    back: 'Vers les bots',
  },
})
