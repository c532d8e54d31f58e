'use client'

import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PeoplePicture } from '#app/_ui/pictures/people-picture.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { conversationWords } from './conversation-words.ts'

/** Beside the list, while no conversation is open. */
export function NoneOpen() {
  const said = useWords(conversationWords)
  return (
    <div className="grid grow place-items-center bg-sunken">
      <EmptyState picture={<PeoplePicture />} title={said.choose}>
        {said.chooseHelp}
      </EmptyState>
    </div>
  )
}
