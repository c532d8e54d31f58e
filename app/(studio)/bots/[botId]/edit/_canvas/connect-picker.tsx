'use client'

import { Command } from 'cmdk'
import { CornerDownRight } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { popupStyle } from '#app/_ui/popup-style.ts'
import { useActiveItem } from '#app/_ui/use-active-item.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { normalise } from '#flow/text/normalise.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor, useFlow } from '../_editor/editor-context.tsx'
import { iconNamed } from './block-icon.tsx'
import { blockShape } from './block-shape.ts'
import { useCanvasView } from './canvas-context.tsx'

const none = 'none'

/**
 * Connecting without a pointer: first the exit (when there is more than one), then the block that it leads to, by arrows
 * or by typing; Enter wires, Escape goes back. `onTarget` tells which block would be taken, for the canvas to show.
 */
export function ConnectPicker({
  block,
  onTarget,
  onClose,
}: {
  block: string
  onTarget: (block: string | null) => void
  onClose: () => void
}) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(connectWords)
  const document = useDocument()
  const flow = useFlow()
  const { reading } = useCanvasView()
  const record = flow.blocks[block]
  const exits = record ? blockShape(record, reading).exits : []
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const port = chosen ?? (exits.length === 1 ? (exits[0]?.port.id ?? null) : null)
  const here = flow.layout[block] ?? { x: 0, y: 0 }
  const targets = useMemo(
    () =>
      Object.entries(flow.blocks)
        .filter(([id, { type }]) => id !== block && type !== 'start')
        .map(([id, target]) => {
          const { x, y } = flow.layout[id] ?? { x: 0, y: 0 }
          const name = blockName(document, target)[locale]
          return { id, name, target, far: Math.hypot(x - here.x, y - here.y) + (x < here.x ? 2000 : 0) }
        })
        .sort((a, b) => a.far - b.far),
    [flow, block, document, locale, here.x, here.y],
  )
  const query = normalise(typed)
  const offered = targets.filter(({ name }) => normalise(name).includes(query)).slice(0, 60)
  const exitsOffered = exits.filter(({ label }) => normalise(label).includes(query))
  const leadsTo = port === null ? undefined : flow.edges[block]?.[port]
  const canDisconnect = leadsTo !== undefined && !query
  const { active, go, type } = useActiveItem([
    ...(port === null ? exitsOffered.map(({ port }) => exitValue(port.id)) : offered.map(({ id }) => id)),
    ...(canDisconnect ? [none] : []),
  ])

  useEffect(() => {
    if (port !== null) onTarget(Object.hasOwn(flow.blocks, active) ? active : null)
  }, [active, port, flow.blocks, onTarget])
  useEffect(() => () => onTarget(null), [onTarget])

  function wire(to: string) {
    if (port === null) return
    const at = { block, port }
    editor.run((document, ids) =>
      to === none
        ? disconnect(document, ids, { flow: editor.flowId(), from: [at] })
        : connect(document, ids, { flow: editor.flowId(), from: at, to }),
    )
    onClose()
  }

  return (
    <div
      className={classes(
        popupStyle,
        '-translate-x-1/2 absolute start-1/2 bottom-4 z-(--layer-bar) w-96 max-w-[calc(100%-1.5rem)] overflow-hidden p-0',
      )}
    >
      <Command
        key={port}
        label={said.title}
        shouldFilter={false}
        loop
        value={active}
        onValueChange={go}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (chosen === null) onClose()
          else setChosen(null)
        }}
      >
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={(next) => {
            type()
            setTyped(next)
          }}
          aria-label={port === null ? said.exit : said.target}
          placeholder={port === null ? said.exit : said.target}
          className="h-10 w-full border-line border-b bg-transparent px-3 text-13 outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-56 overflow-y-auto p-1">
          <Command.Empty className="p-4 text-center text-13 text-ink-3">{said.nothing}</Command.Empty>
          {port === null
            ? exitsOffered.map((exit) => {
                const to = flow.blocks[flow.edges[block]?.[exit.port.id] ?? '']
                return (
                  <Command.Item
                    key={exit.port.id}
                    value={exitValue(exit.port.id)}
                    onSelect={() => {
                      setTyped('')
                      type()
                      setChosen(exit.port.id)
                    }}
                    className={itemStyle}
                  >
                    <CornerDownRight aria-hidden className="size-4 text-ink-3" />
                    <span className="min-w-0 flex-1 truncate">{exit.label || said.unnamed}</span>
                    {to && (
                      <span className="max-w-40 truncate text-11 text-ink-3">
                        {said.leadsTo(blockName(document, to)[locale])}
                      </span>
                    )}
                  </Command.Item>
                )
              })
            : offered.map(({ id, name, target }) => {
                const of = blockOf(target.type)
                return (
                  <Command.Item key={id} value={id} onSelect={() => wire(id)} className={itemStyle}>
                    <FamilyTile
                      family={of?.family ?? 'structure'}
                      icon={iconNamed(of?.icon ?? '')}
                      size="sm"
                    />
                    <span className="min-w-0 flex-1 truncate">{name}</span>
                    {leadsTo === id && <span className="text-11 text-ink-3">{said.now}</span>}
                  </Command.Item>
                )
              })}
          {canDisconnect && (
            <Command.Item value={none} onSelect={() => wire(none)} className={itemStyle}>
              {said.none}
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </div>
  )
}

const exitValue = (port: string) => `exit ${port}`

const itemStyle =
  'flex h-9 cursor-default items-center gap-2.5 rounded-control px-2 text-13 text-ink-1 data-[selected=true]:bg-hover'

const connectWords = words({
  en: {
    title: 'Connect',
    exit: 'Which exit?',
    target: 'To which block?',
    nothing: 'No block has this name.',
    unnamed: 'Without a name',
    leadsTo: (name: string) => `→ ${name}`,
    now: 'now',
    none: 'Leads nowhere',
  },
  fr: {
    title: 'Relier',
    exit: 'Quelle sortie ?',
    target: 'À quel bloc ?',
    nothing: 'Aucun bloc ne porte ce nom.',
    unnamed: 'Sans nom',
    leadsTo: (name: string) => `→ ${name}`,
    now: 'actuel',
    none: 'Ne mène nulle part',
  },
})
