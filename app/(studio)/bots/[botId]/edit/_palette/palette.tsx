'use client'

import { useState } from 'react'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { families, familyWords } from '#app/(studio)/_parts/families.ts'
import type { Block } from '#flow/blocks/define-block.ts'
import { words } from '#flow/words.ts'
import { iconNamed } from '../_canvas/block-icon.tsx'
import { rankBlocks } from './rank-blocks.ts'

/** What a drag from the palette carries. */
export const draggedBlock = 'application/x-parcours-block'

/** The blocks by family, with search. Drag one onto the canvas or onto a wire; a click adds it after what is selected. */
export function Palette({ onAdd }: { onAdd: (type: string) => void }) {
  const locale = useLocale()
  const said = useWords(paletteWords)
  const names = useWords(familyWords)
  const [typed, setTyped] = useState('')
  const ranked = rankBlocks(typed, locale)
  return (
    <div className="flex h-full flex-col">
      <div className="p-3">
        <SearchField label={said.search} value={typed} onValueChange={setTyped} />
      </div>
      <div className="flex-1 overflow-y-auto px-3 pb-4">
        {families.map((family) => {
          const inFamily = ranked.filter((block) => block.family === family)
          if (!inFamily.length) return null
          return (
            <section key={family} aria-label={names[family]} className="mb-4">
              <h3 className="mb-1 px-1 font-medium text-11 text-ink-3">{names[family]}</h3>
              {inFamily.map((block) => (
                <PaletteItem key={block.type} block={block} onAdd={onAdd} />
              ))}
            </section>
          )
        })}
        {!ranked.length && <p className="px-1 py-6 text-center text-13 text-ink-3">{said.nothing}</p>}
      </div>
    </div>
  )
}

function PaletteItem({ block, onAdd }: { block: Block; onAdd: (type: string) => void }) {
  const { title, description } = block.words[useLocale()]
  return (
    <button
      type="button"
      draggable
      title={description}
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedBlock, block.type)
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onClick={() => onAdd(block.type)}
      className="flex h-9 w-full cursor-grab items-center gap-2.5 rounded-control px-1 text-start hover:bg-hover active:cursor-grabbing"
    >
      <FamilyTile family={block.family} icon={iconNamed(block.icon)} />
      <span className="truncate text-13 text-ink-1">{title}</span>
    </button>
  )
}

const paletteWords = words({
  en: {
    search: 'Search blocks',
    nothing: 'No block matches.',
  },
  fr: {
    search: 'Chercher un bloc',
    nothing: 'Aucun bloc ne correspond.',
  },
})
