'use client'

import { notFound } from 'next/navigation'
import { isProblem } from '#app/_api/problem.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** What a page shows in place of what it could not load: why, and a way to try again. What is not there is a page not found. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const said = useWords(failureWords)
  const say = useProblemWords()
  if (isProblem(error, 'notFound')) notFound()
  return (
    <Banner
      tone="danger"
      title={say(error)}
      action={
        <Button size="sm" onClick={onRetry}>
          {said.retry}
        </Button>
      }
    />
  )
}

const failureWords = words({ en: { retry: 'Try again' }, fr: { retry: 'Réessayer' } })
