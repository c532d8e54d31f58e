'use client'

import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { sayChange } from '#flow/edit/change-name.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEdited, useFlow } from './editor-context.tsx'

/** Says what was done and which block is current to those who listen. */
export function Announcer() {
  const locale = useLocale()
  const said = useWords(announcerWords)
  const document = useDocument()
  const flow = useFlow()
  const news = useEdited((editor) => editor.news())
  const selected = useEdited((editor) => editor.selected())
  const [only] = selected.size === 1 ? selected : []
  const record = only === undefined ? undefined : flow.blocks[only]
  const wires = Object.values(flow.edges[only ?? ''] ?? {}).filter((to) => Object.hasOwn(flow.blocks, to))
  return (
    <VisuallyHidden>
      <span aria-live="polite">{news && said[news.did](sayChange(news.name)[locale])}</span>
      <span aria-live="polite">
        {record
          ? said.block(blockName(document, record)[locale], wires.length)
          : selected.size > 1
            ? said.blocks(selected.size)
            : ''}
      </span>
    </VisuallyHidden>
  )
}

const announcerWords = words({
  en: {
    run: (what: string) => what,
    undo: (what: string) => `Undone: ${what}`,
    redo: (what: string) => `Done again: ${what}`,
    block: (name: string, wires: number) =>
      `${name}, ${wires === 1 ? '1 exit leads on' : `${wires} exits lead on`}`,
    blocks: (count: number) => `${count} blocks selected`,
  },
  fr: {
    run: (what: string) => what,
    undo: (what: string) => `Annulé : ${what}`,
    redo: (what: string) => `Rétabli : ${what}`,
    block: (name: string, wires: number) =>
      `${name}, ${wires < 2 ? `${wires} sortie reliée` : `${wires} sorties reliées`}`,
    blocks: (count: number) => `${count} blocs choisis`,
  },
})
