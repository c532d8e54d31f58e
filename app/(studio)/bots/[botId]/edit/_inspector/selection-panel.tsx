'use client'

import { CopyPlus, EyeOff, Trash2 } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { duplicateBlocks } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { words } from '#flow/words.ts'
import { iconNamed } from '../_canvas/block-icon.tsx'
import { useDocument, useEditor, useFlow } from '../_editor/editor-context.tsx'

const most = 50

/** The side panel of several blocks: which they are, and what can be done with all of them at once. */
export function SelectionPanel({ selected }: { selected: ReadonlySet<string> }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(selectionWords)
  const document = useDocument()
  const { blocks: records } = useFlow()
  const blocks = [...selected]
  const flow = () => editor.flowId()
  const disabled = blocks.some((id) => !records[id]?.disabled)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-14 shrink-0 items-center border-line border-b px-4">
        <h2 className="font-semibold text-13">{said.count(blocks.length)}</h2>
      </header>
      <ul className="min-h-0 flex-1 overflow-y-auto p-2">
        {blocks.slice(0, most).map((id) => {
          const record = records[id]
          const block = blockOf(record?.type ?? '')
          if (!record) return null
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => editor.select([id])}
                className="flex h-9 w-full items-center gap-2.5 rounded-control px-2 text-start text-13 hover:bg-hover"
              >
                <FamilyTile
                  family={block?.family ?? 'structure'}
                  icon={iconNamed(block?.icon ?? '')}
                  size="sm"
                />
                <span className="truncate">{blockName(document, record)[locale]}</span>
              </button>
            </li>
          )
        })}
        {blocks.length > most && (
          <li className="px-2 py-1 text-12 text-ink-3">{said.more(blocks.length - most)}</li>
        )}
      </ul>
      <footer className="flex flex-wrap gap-2 border-line border-t p-3">
        <Button
          variant="secondary"
          icon={CopyPlus}
          onClick={() =>
            editor.run((document, ids) => duplicateBlocks(document, ids, { flow: flow(), blocks }), {
              select: true,
            })
          }
        >
          {said.duplicate}
        </Button>
        <Button
          variant="secondary"
          icon={EyeOff}
          onClick={() =>
            editor.run((document, ids) => disableBlocks(document, ids, { flow: flow(), blocks, disabled }))
          }
        >
          {disabled ? said.disable : said.enable}
        </Button>
        <Button
          variant="ghost"
          icon={Trash2}
          onClick={() => editor.run((document, ids) => removeBlocks(document, ids, { flow: flow(), blocks }))}
        >
          {said.remove}
        </Button>
      </footer>
    </div>
  )
}

const selectionWords = words({
  en: {
    count: (count: number) => `${count} blocks selected`,
    more: (count: number) => `and ${count} more`,
    duplicate: 'Duplicate',
    disable: 'Skip when running',
    enable: 'Run again',
    remove: 'Delete',
  },
  fr: {
    count: (count: number) => `${count} blocs choisis`,
    more: (count: number) => `et ${count} autres`,
    duplicate: 'Dupliquer',
    disable: 'Passer à l’exécution',
    enable: 'Exécuter à nouveau',
    remove: 'Supprimer',
  },
})
