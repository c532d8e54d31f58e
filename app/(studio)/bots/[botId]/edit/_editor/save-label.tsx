'use client'

import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { sayFailure } from '#app/_api/problem-words.ts'
import { classes } from '#app/_ui/classes.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import type { SaveState } from './draft-sync.ts'
import { useEdited } from './editor-context.tsx'

/** Where the author's work is: saved when, on its way, only in this browser, or waiting for a decision. */
export function SaveLabel({ onConflicts }: { onConflicts: () => void }) {
  const save = useCalm(useEdited((editor) => editor.saveState()))
  const said = useWords(saveWords)
  const formats = useFormats()
  const locale = useLocale()
  const why = save.state === 'offline' ? save.why : undefined
  const reason = why && `${sayFailure(why, locale)} ${said.kept}`
  useEffect(() => {
    if (reason) showToast({ tone: 'danger', title: said.unsaved, description: reason, key: 'unsaved' })
  }, [reason, said])
  const look = 'inline-flex items-center gap-1.5 text-12 whitespace-nowrap [&>.lucide]:size-3.5'
  switch (save.state) {
    case 'saved':
      return (
        <output className={classes(look, 'text-ink-3')}>
          <Check aria-hidden />
          <Text>{save.at === null ? said.saved : said.savedAt(formats.time(new Date(save.at)))}</Text>
        </output>
      )
    case 'saving':
      return (
        <output className={classes(look, 'text-ink-3')}>
          <LoaderCircle aria-hidden className="motion-safe:animate-turn" />
          <Text>{save.blocks ? said.savingBlocks(formats.number(save.blocks)) : said.saving}</Text>
        </output>
      )
    case 'offline':
      if (reason)
        return (
          <output className={classes(look, 'text-danger-ink')} title={reason}>
            <CircleAlert aria-hidden />
            <Text>{said.refused(save.changes)}</Text>
          </output>
        )
      return (
        <output className={classes(look, 'text-warning-ink')} title={said.offlineHelp}>
          <CloudOff aria-hidden />
          <Text>{said.offline(save.changes)}</Text>
        </output>
      )
    case 'conflict':
      return (
        <button
          type="button"
          onClick={onConflicts}
          className={classes(look, 'rounded-control px-1.5 text-danger-ink hover:bg-hover')}
        >
          <CircleAlert aria-hidden />
          {said.conflict(save.refused)}
        </button>
      )
  }
}

/** On a phone the sign says it; the words are for those who listen. */
function Text({ children }: { children: string }) {
  return <span className="max-sm:sr-only">{children}</span>
}

/** While somebody types, work is saved twice a second: that it is saved is said once they pause. */
function useCalm(save: SaveState): SaveState {
  const [shown, setShown] = useState(save)
  useEffect(() => {
    const timer = setTimeout(() => setShown(save), save.state === 'saved' ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [save])
  return shown.state === 'saving' && save.state === 'saved' ? shown : save
}

const pauseMs = 500

const saveWords = words({
  en: {
    saved: 'Saved',
    savedAt: (time: string) => `Saved ${time}`,
    saving: 'Saving…',
    savingBlocks: (blocks: string) => `Saving ${blocks} blocks…`,
    offline: (changes: number) => (changes === 1 ? 'Offline, 1 change' : `Offline, ${changes} changes`),
    offlineHelp: 'Your changes are kept in this browser and are sent as soon as the server answers.',
    unsaved: 'Your changes are not taken',
    refused: (changes: number) => (changes === 1 ? 'Not saved: 1 change' : `Not saved: ${changes} changes`),
    kept: 'What you changed is kept in this browser.',
    conflict: (count: number) => (count === 1 ? 'Conflict' : `${count} conflicts`),
  },
  fr: {
    saved: 'Enregistré',
    savedAt: (time: string) => `Enregistré ${time}`,
    saving: 'Enregistrement…',
    savingBlocks: (blocks: string) => `Enregistrement de ${blocks} blocs…`,
    offline: (changes: number) =>
      changes < 2 ? `Hors ligne, ${changes} modification` : `Hors ligne, ${changes} modifications`,
    offlineHelp:
      'Vos modifications sont gardées dans ce navigateur et partiront dès que le serveur répondra.',
    unsaved: 'Vos modifications ne sont pas acceptées',
    refused: (changes: number) =>
      changes < 2
        ? `Non enregistré\u00a0: ${changes} modification`
        : `Non enregistré\u00a0: ${changes} modifications`,
    kept: 'Ce que vous avez modifié est gardé dans ce navigateur.',
    conflict: (count: number) => (count < 2 ? 'Conflit' : `${count} conflits`),
  },
})
