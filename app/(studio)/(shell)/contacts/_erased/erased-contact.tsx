'use client'

import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Page } from '#app/_ui/page.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { erasedWords } from './erased-words.ts'
import type { Erasure } from './erasure-line.ts'
import { erasedAmounts, erasedBy } from './erasure-line.ts'

/** What stands where a person was. */
export function ErasedContact({ erasure }: { erasure: Erasure }) {
  const said = useWords(erasedWords)
  return (
    <Page>
      <EmptyState title={said.goneTitle} action={<ButtonLink href="/contacts">{said.back}</ButtonLink>}>
        {erasedBy(erasure, said)} · <DateTime at={erasure.at} format="dateTime" />
        <br />
        {erasedAmounts(erasure, said)}
        <br />
        {said.gone}
      </EmptyState>
    </Page>
  )
}
