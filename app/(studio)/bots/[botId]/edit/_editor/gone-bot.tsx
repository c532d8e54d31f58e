'use client'

import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** The bot was deleted elsewhere while it was open here, or is not this person's to see. */
export function GoneBot() {
  const said = useWords(goneWords)
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState title={said.title} action={<ButtonLink href="/bots">{said.back}</ButtonLink>}>
        {said.help}
      </EmptyState>
    </main>
  )
}

const goneWords = words({
  en: {
    title: 'This bot is no longer here',
    help: 'It was deleted or moved to the bin. For 30 days it can be taken back from there, with all your changes.',
    back: 'To the bots',
  },
  fr: {
    title: 'Ce bot n’est plus ici',
    help: 'Il a été supprimé ou mis à la corbeille. Pendant 30 jours on peut l’y reprendre, avec toutes vos modifications.',
    back: 'Vers les bots',
  },
})
