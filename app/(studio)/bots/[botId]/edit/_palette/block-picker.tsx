'use client'

import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { popupStyle } from '#app/_ui/popup-style.ts'
import { useActiveItem } from '#app/_ui/use-active-item.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { iconNamed } from '../_canvas/block-icon.tsx'
import { rankBlocks } from './rank-blocks.ts'

export type BlockPickerProps = {
  /** Where it opens, in px of the window. */
  screen: { x: number; y: number }
  /** The type of the block it comes after: what usually follows is offered first. */
  after?: string
  onPick: (type: string) => void
  onClose: () => void
}

const width = 320
const height = 400

/** "What comes next?": type-ahead over the blocks, where the wire was let go. Enter takes the first. */
export function BlockPicker({ screen, after, onPick, onClose }: BlockPickerProps) {
  const locale = useLocale()
  const said = useWords(pickerWords)
  const [typed, setTyped] = useState('')
  const ref = useRef<HTMLDivElement>(null)
  const ranked = rankBlocks(typed, locale, after)
  const { active, go, type } = useActiveItem(ranked.map((block) => block.type))

  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose()
    }
    document.addEventListener('pointerdown', leave, { capture: true })
    return () => document.removeEventListener('pointerdown', leave, { capture: true })
  }, [onClose])

  return (
    <div
      ref={ref}
      className={classes(popupStyle, 'fixed z-(--layer-popup) overflow-hidden p-0')}
      style={{
        left: Math.max(8, Math.min(screen.x + 8, window.innerWidth - width - 8)),
        top: Math.max(8, Math.min(screen.y - 20, window.innerHeight - height - 8)),
        width,
      }}
    >
      <Command
        label={said.title}
        shouldFilter={false}
        loop
        value={active}
        onValueChange={go}
        onKeyDown={(event) => {
          // Keys typed here are not the canvas's.
          event.stopPropagation()
          if (event.key === 'Escape') onClose()
        }}
      >
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={(next) => {
            type()
            setTyped(next)
          }}
          placeholder={said.placeholder}
          className="h-10 w-full border-line border-b bg-transparent px-3 text-13 outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-80 overflow-y-auto p-1">
          <Command.Empty className="px-3 py-6 text-center text-13 text-ink-3">
            {said.nothing(typed)}
          </Command.Empty>
          {ranked.map((block) => (
            <Command.Item
              key={block.type}
              value={block.type}
              onSelect={() => onPick(block.type)}
              className="flex cursor-default items-center gap-2.5 rounded-control px-2 py-1.5 data-[selected=true]:bg-hover"
            >
              <FamilyTile family={block.family} icon={iconNamed(block.icon)} />
              <span className="min-w-0">
                <span className="block truncate font-medium text-13 text-ink-1">
                  {block.words[locale].title}
                </span>
                <span className="block truncate text-12 text-ink-3">{block.words[locale].description}</span>
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </div>
  )
}

const pickerWords = words({
  en: {
    title: 'Add a block',
    placeholder: 'What comes next?',
    nothing: (typed: string) => `No block is called “${typed}”. Try “message”, “choice” or “condition”.`,
  },
  fr: {
    title: 'Ajouter un bloc',
    placeholder: 'Et ensuite ?',
    nothing: (typed: string) =>
      `Aucun bloc ne s’appelle « ${typed} ». Essayez « message », « choix » ou « condition ».`,
  },
})
