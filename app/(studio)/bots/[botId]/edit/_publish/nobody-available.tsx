'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { useDuty } from '#app/(studio)/_duty/use-duty.ts'
import type { FlowDocument } from '#flow/document.ts'
import { words } from '#flow/words.ts'

/** A flow that hands over to people, and nobody who is there to be handed to: said, and mended with one press. */
export function NobodyAvailable({ document }: { document: FlowDocument }) {
  const api = useApi()
  const said = useWords(nobodyWords)
  const { workspace } = useSession()
  const { change } = useDuty()
  const agents = useQuery(api.inbox.agents.queryOptions({ workspace: workspace.id }))
  if (!handsOver(document) || !agents.data || agents.data.some(({ there }) => there)) return null
  return (
    <Banner
      tone="warning"
      title={said.title}
      action={
        <Button size="sm" onClick={() => void change({ available: true })}>
          {said.beAvailable}
        </Button>
      }
    >
      {said.help}
    </Banner>
  )
}

function handsOver({ flows }: FlowDocument): boolean {
  return Object.values(flows).some(({ blocks }) =>
    Object.values(blocks).some(({ type }) => type === 'handOff'),
  )
}

const nobodyWords = words({
  en: {
    title: 'Nobody of your team is available',
    help: 'Until somebody is, whoever asks this bot for a person goes on by “Nobody there”. Conversations are answered in the inbox.',
    beAvailable: 'Be available',
  },
  fr: {
    title: 'Personne de votre équipe n’est disponible',
    help: 'D’ici là, qui demande une personne à ce bot continue par «\u00a0Personne\u00a0». On répond aux conversations dans la messagerie.',
    beAvailable: 'Me rendre disponible',
  },
})
