'use client'

import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { Json } from '#flow/json.ts'
import type { Ask, Result } from '#flow/run/effect.ts'
import { words } from '#flow/words.ts'

/** The bot asks the outside something: the author answers in its place, or lets it be done for real. */
export function EffectCard({
  ask,
  onAnswer,
  onRun,
}: {
  ask: Ask
  onAnswer: (result: Result) => void
  onRun: () => void
}) {
  const said = useWords(cardWords)
  const [typed, setTyped] = useState('{}')
  const value = parsed(typed)
  const { n, from, ...request } = ask
  return (
    <section aria-label={said.title} className="m-3 rounded-card border border-line bg-sunken p-3">
      <h3 className="mb-1 font-medium text-13">{said.kinds[ask.type]}</h3>
      <pre className="mb-2 max-h-28 overflow-auto whitespace-pre-wrap text-11 text-ink-2">
        {JSON.stringify(request, null, 1)}
      </pre>
      <TextArea
        aria-label={said.value}
        value={typed}
        onValueChange={setTyped}
        minRows={2}
        maxRows={8}
        className="font-mono"
        aria-invalid={value === undefined}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={value === undefined}
          onClick={() => onAnswer({ outcome: 'success', value: value ?? null, status: 200 })}
        >
          {said.success}
        </Button>
        <Button size="sm" variant="secondary" onClick={() => onAnswer({ outcome: 'empty', value: null })}>
          {said.empty}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          onClick={() => onAnswer({ outcome: 'error', message: said.error, status: 500 })}
        >
          {said.error}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          onClick={() => onAnswer({ outcome: 'timeout', message: said.timeout })}
        >
          {said.timeout}
        </Button>
        <Button size="sm" variant="ghost" onClick={onRun}>
          {said.run}
        </Button>
      </div>
    </section>
  )
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const cardWords = words({
  en: {
    title: 'Answer for the outside',
    value: 'Answer, as JSON',
    kinds: {
      http: 'The bot calls an address',
      table: 'The bot uses a table',
      mail: 'The bot sends an e-mail',
      presence: 'Is somebody there to take over?',
      ownData: 'The bot gives the visitor a copy of their data',
    },
    success: 'Success',
    empty: 'Empty',
    error: 'Error',
    timeout: 'Time-out',
    run: 'Do it for real',
  },
  fr: {
    title: 'Répondre à la place de l’extérieur',
    value: 'Réponse, en JSON',
    kinds: {
      http: 'Le bot appelle une adresse',
      table: 'Le bot utilise une table',
      mail: 'Le bot envoie un e-mail',
      presence: 'Quelqu’un est-il là pour prendre le relais ?',
      ownData: 'Le bot remet au visiteur une copie de ses données',
    },
    success: 'Succès',
    empty: 'Vide',
    error: 'Erreur',
    timeout: 'Délai dépassé',
    run: 'Le faire pour de vrai',
  },
})
