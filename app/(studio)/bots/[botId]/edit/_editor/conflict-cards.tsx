'use client'

import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { sayChange } from '#flow/edit/change-name.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import type { Json } from '#flow/json.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEdited, useEditor } from './editor-context.tsx'
import type { Refused } from './replica.ts'

/** What could not be merged: each change of ours with both values, to keep one. Nothing is lost until then. */
export function ConflictCards({ open, onClose }: { open: boolean; onClose: () => void }) {
  const said = useWords(conflictWords)
  const refused = useEdited((editor) => editor.refused())
  return (
    <Dialog open={open && refused.length > 0} onOpenChange={(next) => !next && onClose()} title={said.title}>
      <p className="mb-4 text-13 text-ink-2">{said.help}</p>
      <div className="flex flex-col gap-3">
        {refused.map((one) => (
          <Card key={one.change.id} refused={one} />
        ))}
      </div>
    </Dialog>
  )
}

function Card({ refused }: { refused: Refused }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(conflictWords)
  return (
    <section className="rounded-card border border-line p-3">
      <h3 className="mb-2 font-medium text-13">{sayChange(refused.change.name)[locale]}</h3>
      {refused.conflicts.map((conflict) => (
        <Values key={conflict.path.join('/')} conflict={conflict} />
      ))}
      <div className="mt-3 flex gap-2">
        <Button variant="secondary" size="sm" onClick={() => editor.settle(refused, 'mine')}>
          {said.keepMine}
        </Button>
        <Button variant="ghost" size="sm" onClick={() => editor.settle(refused, 'theirs')}>
          {said.keepTheirs}
        </Button>
      </div>
    </section>
  )
}

function Values({ conflict }: { conflict: Conflict }) {
  const locale = useLocale()
  const said = useWords(conflictWords)
  const { flows } = useDocument()
  const record = conflict.flow && conflict.block ? flows[conflict.flow]?.blocks[conflict.block] : undefined
  const block = record && blockOf(record.type)
  const field = conflict.field ? block?.fields[conflict.field]?.label[locale] : undefined
  const where = [record?.name || block?.words[locale].title, field, conflict.language]
    .filter(Boolean)
    .join(' · ')
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-13">
      {where && <dt className="col-span-2 text-12 text-ink-3">{where}</dt>}
      <dt className="text-ink-3">{said.mine}</dt>
      <dd className="line-clamp-4 whitespace-pre-wrap">{shown(conflict.mine, said.nothing)}</dd>
      <dt className="text-ink-3">{said.theirs}</dt>
      <dd className="line-clamp-4 whitespace-pre-wrap">{shown(conflict.theirs, said.nothing)}</dd>
    </dl>
  )
}

function shown(value: Json | undefined, nothing: string): string {
  if (value === undefined || value === null || value === '') return nothing
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

const conflictWords = words({
  en: {
    title: 'Choose what to keep',
    help: 'Somebody else changed the same thing while you were working. Both versions are here.',
    mine: 'Yours',
    theirs: 'Theirs',
    nothing: 'removed',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep theirs',
  },
  fr: {
    title: 'Choisissez ce que vous gardez',
    help: 'Quelqu’un d’autre a modifié la même chose pendant votre travail. Les deux versions sont ici.',
    mine: 'La vôtre',
    theirs: 'La sienne',
    nothing: 'supprimé',
    keepMine: 'Garder la mienne',
    keepTheirs: 'Garder la sienne',
  },
})
