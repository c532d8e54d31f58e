'use client'

import { Button } from '#app/_ui/button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** The server does not answer: say so, and that trying again is all there is to do. */
export function ServerAway({ onRetry }: { onRetry: () => void }) {
  const said = useWords(awayWords)
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="font-semibold text-18">{said.title}</h1>
        <p className="mt-2 mb-4 text-13 text-ink-2">{said.help}</p>
        <Button onClick={onRetry}>{said.retry}</Button>
      </div>
    </main>
  )
}

const awayWords = words({
  en: {
    title: 'Parcours does not answer',
    help: 'The server may be starting again. Nothing is lost.',
    retry: 'Try again',
  },
  fr: {
    title: 'Parcours ne répond pas',
    help: 'Le serveur redémarre peut-être. Rien n’est perdu.',
    retry: 'Réessayer',
  },
})
