'use client'

import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'
import { Command as CommandIcon, Workflow } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog } from '#app/_ui/dialog.tsx'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { Kbd } from '#app/_ui/kbd.tsx'
import { useActiveItem } from '#app/_ui/use-active-item.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { normalise } from '#flow/text/normalise.ts'
import { words } from '#flow/words.ts'
import { iconNamed } from '../_canvas/block-icon.tsx'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'
import { rankBlocks } from '../_palette/rank-blocks.ts'

/** Something that the palette can do by name. */
export type NamedAction = { name: string; shortcut?: string; icon?: LucideIcon; act: () => void }

const most = 30

/** Everything by its name: `+` only blocks to insert, `@` only places to go to, `/` only commands. */
export function CommandPalette({
  actions,
  onAdd,
  onClose,
}: {
  actions: readonly NamedAction[]
  onAdd: (type: string) => void
  onClose: () => void
}) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(paletteWords)
  const document = useDocument()
  const [typed, setTyped] = useState('')
  const [, prefix = '', rest = ''] = /^\s*([@+/]?)\s*(.*)$/s.exec(typed) ?? []
  const query = normalise(rest)
  const places = useMemo(
    () =>
      Object.entries(document.flows).flatMap(([flow, { name, blocks }]) =>
        Object.entries(blocks).map(([block, record]) => ({
          flow,
          block,
          record,
          in: name,
          name: blockName(document, record)[locale],
        })),
      ),
    [document, locale],
  )
  const matches = (name: string) => normalise(name).includes(query)
  const wants = (kind: string) => !prefix || prefix === kind
  const commands = wants('/') ? actions.filter(({ name }) => matches(name)) : []
  const insert = wants('+') && (prefix || query) ? rankBlocks(rest, locale).slice(0, prefix ? 40 : 6) : []
  const goTo =
    wants('@') && (prefix || query) ? places.filter(({ name }) => matches(name)).slice(0, most) : []
  const flows = wants('@') ? Object.entries(document.flows).filter(([, { name }]) => matches(name)) : []
  const { active, go, type } = useActiveItem([
    ...commands.map(itemValue.command),
    ...insert.map(({ type }) => itemValue.block(type)),
    ...goTo.map(itemValue.place),
    ...flows.map(([id]) => itemValue.flow(id)),
  ])
  const then = (act: () => void) => () => {
    onClose()
    // The dialog gives the focus back first.
    setTimeout(act)
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={said.title} description={said.help}>
      <Command
        label={said.title}
        shouldFilter={false}
        loop
        value={active}
        onValueChange={go}
        className="-mx-2"
      >
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={(next) => {
            type()
            setTyped(next)
          }}
          placeholder={said.placeholder}
          className="mx-2 h-10 w-[calc(100%-1rem)] rounded-control border border-line-control bg-surface px-3 text-13 placeholder:text-ink-3"
        />
        <Command.List className="mt-2 h-80 overflow-y-auto">
          <Command.Empty className="p-6 text-center text-13 text-ink-3">{said.nothing}</Command.Empty>
          {commands.length > 0 && (
            <Command.Group heading={said.actions} className={groupStyle}>
              {commands.map((command) => {
                const { name, shortcut, icon: Icon = CommandIcon, act } = command
                return (
                  <Command.Item
                    key={name}
                    value={itemValue.command(command)}
                    onSelect={then(act)}
                    className={itemStyle}
                  >
                    <Icon aria-hidden className="size-4 text-ink-3" />
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    {shortcut && <Kbd keys={shortcut} />}
                  </Command.Item>
                )
              })}
            </Command.Group>
          )}
          {insert.length > 0 && (
            <Command.Group heading={said.insert} className={groupStyle}>
              {insert.map(({ type, family, icon, words }) => (
                <Command.Item
                  key={type}
                  value={itemValue.block(type)}
                  onSelect={then(() => onAdd(type))}
                  className={itemStyle}
                >
                  <FamilyTile family={family} icon={iconNamed(icon)} size="sm" />
                  <span className="truncate">{words[locale].title}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {goTo.length > 0 && (
            <Command.Group heading={said.goTo} className={groupStyle}>
              {goTo.map(({ flow, block, record, name, in: inFlow }) => {
                const of = blockOf(record.type)
                return (
                  <Command.Item
                    key={`${flow}/${block}`}
                    value={itemValue.place({ flow, block })}
                    onSelect={then(() => editor.goTo({ flow, block }))}
                    className={itemStyle}
                  >
                    <FamilyTile
                      family={of?.family ?? 'structure'}
                      icon={iconNamed(of?.icon ?? '')}
                      size="sm"
                    />
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    <span className="text-11 text-ink-3">{inFlow}</span>
                  </Command.Item>
                )
              })}
            </Command.Group>
          )}
          {flows.length > 0 && (
            <Command.Group heading={said.flows} className={groupStyle}>
              {flows.map(([id, { name }]) => (
                <Command.Item
                  key={id}
                  value={itemValue.flow(id)}
                  onSelect={then(() => editor.open(id))}
                  className={itemStyle}
                >
                  <Workflow aria-hidden className="size-4 text-ink-3" />
                  <span className="truncate">{name}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  )
}

/** What the list calls its items. */
const itemValue = {
  command: ({ name }: NamedAction) => `/${name}`,
  block: (type: string) => `+${type}`,
  place: ({ flow, block }: { flow: string; block: string }) => `@${flow}/${block}`,
  flow: (id: string) => `flow/${id}`,
}

const itemStyle =
  'flex h-9 cursor-default items-center gap-2.5 rounded-control px-2 text-13 text-ink-1 data-[selected=true]:bg-hover'
const groupStyle =
  'px-2 pb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-11 [&_[cmdk-group-heading]]:text-ink-3'

const paletteWords = words({
  en: {
    title: 'Commands',
    help: '+ inserts a block, @ goes somewhere, / does something.',
    placeholder: 'What would you like to do?',
    nothing: 'Nothing has this name.',
    actions: 'Do',
    insert: 'Insert a block',
    goTo: 'Go to a block',
    flows: 'Open a flow',
  },
  fr: {
    title: 'Commandes',
    help: '+ insère un bloc, @ va quelque part, / fait quelque chose.',
    placeholder: 'Que voulez-vous faire ?',
    nothing: 'Rien ne porte ce nom.',
    actions: 'Faire',
    insert: 'Insérer un bloc',
    goTo: 'Aller à un bloc',
    flows: 'Ouvrir un parcours',
  },
})
