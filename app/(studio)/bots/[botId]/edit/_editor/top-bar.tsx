'use client'

import { ArrowLeft, Play, Redo2, TriangleAlert, Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { sayChange } from '#flow/edit/change-name.ts'
import { words } from '#flow/words.ts'
import { useEdited, useEditor } from './editor-context.tsx'
import { SaveLabel } from './save-label.tsx'

export type TopBarProps = {
  name: string
  onRename: (name: string) => void
  people: ReactNode
  problems: number
  onProblems: () => void
  trying: boolean
  onTry: () => void
  onConflicts: () => void
  /** The one filled button: publishing is the page's. */
  publish: ReactNode
}

/** Back, name, state of the draft, people, problems, try, publish. */
export function TopBar(props: TopBarProps) {
  const said = useWords(topBarWords)
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-surface px-3">
      <Link
        href="/bots"
        aria-label={said.back}
        title={said.back}
        className="grid size-8 place-items-center rounded-control text-ink-2 hover:bg-hover"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </Link>
      <h1 className="min-w-0 px-1.5">
        <InlineEdit
          label={said.name}
          value={props.name}
          onSave={props.onRename}
          maxLength={200}
          className="mx-0! font-semibold text-13"
        />
      </h1>
      <span className="flex shrink-0">
        <SaveLabel onConflicts={props.onConflicts} />
      </span>
      <span className="ms-auto" />
      <span className="max-md:hidden">{props.people}</span>
      <TimeTravel />
      <Button
        variant="ghost"
        icon={TriangleAlert}
        onClick={props.onProblems}
        aria-label={said.problems(props.problems)}
        className="max-sm:hidden"
      >
        {String(props.problems)}
      </Button>
      <Button
        variant="secondary"
        icon={Play}
        aria-pressed={props.trying}
        onClick={props.onTry}
        className="max-sm:gap-0"
      >
        <span className="max-sm:sr-only">{said.try}</span>
      </Button>
      {props.publish}
    </header>
  )
}

function TimeTravel() {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(topBarWords)
  const undoes = useEdited((editor) => editor.canUndo())
  const redoes = useEdited((editor) => editor.canRedo())
  return (
    <>
      <IconButton
        label={undoes ? said.undo(sayChange(undoes)[locale]) : said.nothingToUndo}
        icon={Undo2}
        shortcut="Mod+Z"
        disabled={!undoes}
        focusableWhenDisabled
        onClick={editor.undo}
      />
      <IconButton
        label={redoes ? said.redo(sayChange(redoes)[locale]) : said.nothingToRedo}
        icon={Redo2}
        shortcut="Mod+Shift+Z"
        disabled={!redoes}
        focusableWhenDisabled
        onClick={editor.redo}
        className="max-sm:hidden"
      />
    </>
  )
}

const topBarWords = words({
  en: {
    back: 'Back to bots',
    name: 'Name of the bot',
    try: 'Try',
    problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    undo: (what: string) => `Undo: ${what}`,
    redo: (what: string) => `Redo: ${what}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
  },
  fr: {
    back: 'Retour aux bots',
    name: 'Nom du bot',
    try: 'Essayer',
    problems: (count: number) => (count < 2 ? `${count} problème` : `${count} problèmes`),
    undo: (what: string) => `Annuler : ${what}`,
    redo: (what: string) => `Rétablir : ${what}`,
    nothingToUndo: 'Rien à annuler',
    nothingToRedo: 'Rien à rétablir',
  },
})
