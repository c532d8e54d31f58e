'use client'

import type { LucideIcon } from 'lucide-react'
import { Blocks, Braces, History, PanelLeftClose, Settings2, Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { BotSettings, FlowList, VariableList } from '../_editor/later-panels.ts'
import { Palette } from './palette.tsx'

type Panel = 'blocks' | 'flows' | 'variables' | 'versions' | 'settings'

const panels: { id: Panel; icon: LucideIcon }[] = [
  { id: 'blocks', icon: Blocks },
  { id: 'flows', icon: Workflow },
  { id: 'variables', icon: Braces },
  { id: 'versions', icon: History },
  { id: 'settings', icon: Settings2 },
]

/** The left rail: 56 wide, and 264 more for the panel that is open. */
export function LeftRail({
  folded,
  onAdd,
  versions,
}: {
  folded: boolean
  onAdd: (type: string) => void
  versions: ReactNode
}) {
  const said = useWords(railWords)
  const [chosen, setOpen] = useState<Panel | null>('blocks')
  const [unfolded, setUnfolded] = useState(false)
  // While the bot is tried, the canvas needs the room more.
  const open = folded && !unfolded ? null : chosen
  return (
    <div className="flex shrink-0 border-line border-e bg-surface max-sm:hidden">
      <nav
        aria-label={said.panels}
        className="flex w-14 flex-col items-center gap-1 border-line border-e py-3"
      >
        {panels.map(({ id, icon }) => (
          <IconButton
            key={id}
            label={said[id]}
            icon={icon}
            side="inline-end"
            pressed={open === id}
            onClick={() => {
              setOpen(open === id ? null : id)
              setUnfolded(true)
            }}
          />
        ))}
      </nav>
      {open && (
        <section aria-label={said[open]} className="flex w-66 flex-col max-lg:w-56">
          <header className="flex h-11 items-center ps-4 pe-2">
            <h2 className="font-semibold text-13">{said[open]}</h2>
            <IconButton
              label={said.close}
              icon={PanelLeftClose}
              size="sm"
              className="ms-auto"
              onClick={() => setOpen(null)}
            />
          </header>
          <div className="min-h-0 flex-1">
            {open === 'blocks' && <Palette onAdd={onAdd} />}
            {open === 'flows' && <FlowList />}
            {open === 'variables' && <VariableList />}
            {open === 'versions' && versions}
            {open === 'settings' && <BotSettings />}
          </div>
        </section>
      )}
    </div>
  )
}

const railWords = words({
  en: {
    panels: 'Panels',
    blocks: 'Blocks',
    flows: 'Flows',
    variables: 'Variables',
    versions: 'Versions',
    settings: 'Settings',
    close: 'Fold',
  },
  fr: {
    panels: 'Panneaux',
    blocks: 'Blocs',
    flows: 'Parcours',
    variables: 'Variables',
    versions: 'Versions',
    settings: 'Réglages',
    close: 'Replier',
  },
})
