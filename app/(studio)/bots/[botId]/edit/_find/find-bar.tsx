'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { languageName } from '#flow/text/language-name.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'
import type { FoundText } from './find-texts.ts'
import { findTexts } from './find-texts.ts'

/**
 * Search of all texts of all flows: F3 or Enter goes to the next, Shift goes back, the rest of the canvas is dimmed.
 * `again` counts F3 presses made elsewhere: up forwards, down backwards.
 */
export function FindBar({
  again,
  onFound,
  onLanguage,
  onClose,
}: {
  again: number
  onFound: (found: readonly FoundText[] | null) => void
  onLanguage: (language: string) => void
  onClose: () => void
}) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(findWords)
  const document = useDocument()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const query = useDeferredValue(typed)
  // What is in the flow where the search began comes first.
  const [home] = useState(() => editor.flowId())
  const found = useMemo(() => findTexts(document, query, home), [document, query, home])
  useEffect(() => {
    onFound(query.trim() ? found : null)
  }, [found, query, onFound])
  useEffect(() => () => onFound(null), [onFound])

  const go = (place: number) => {
    // Enter right after the last letter goes by what is typed, not by what is drawn so far.
    const now = query === typed ? found : findTexts(document, typed, home)
    const next = (place + now.length) % now.length
    const text = now[next]
    if (!text) return
    setAt(next)
    editor.goTo(text)
    if (text.language) onLanguage(text.language)
  }
  const seen = useRef(again)
  useEffect(() => {
    const steps = again - seen.current
    seen.current = again
    if (steps) go(at + steps)
  })

  return (
    <search className="-translate-x-1/2 absolute start-1/2 top-3 z-(--layer-bar) w-100 max-w-[calc(100%-1.5rem)] overflow-hidden rounded-card border border-line bg-raised shadow-2">
      <div className="flex items-center gap-1 ps-3 pe-1.5">
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: the author asked for it just now
          autoFocus
          value={typed}
          aria-label={said.label}
          placeholder={said.label}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(-1)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') onClose()
            else if (event.key === 'Enter') go(event.shiftKey ? at - 1 : at + 1)
            else if (event.key === 'ArrowDown') go(at + 1)
            else if (event.key === 'ArrowUp') go(at - 1)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
          className="h-10 min-w-0 flex-1 bg-transparent text-13 outline-none placeholder:text-ink-3"
        />
        <output className="whitespace-nowrap text-12 text-ink-3 tabular-nums">
          {query.trim() ? said.count(at + 1, found.length) : ''}
        </output>
        <IconButton
          label={said.previous}
          icon={ChevronUp}
          size="sm"
          shortcut="Shift+F3"
          onClick={() => go(at - 1)}
        />
        <IconButton label={said.next} icon={ChevronDown} size="sm" shortcut="F3" onClick={() => go(at + 1)} />
        <IconButton label={said.close} icon={X} size="sm" onClick={onClose} />
      </div>
      {query.trim() && (
        <ul className="max-h-64 overflow-y-auto border-line border-t p-1">
          {found.slice(0, 100).map((text, place) => {
            const record = document.flows[text.flow]?.blocks[text.block]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
              <li key={place}>
                <button
                  type="button"
                  aria-current={place === at}
                  onClick={() => go(place)}
                  className={classes(
                    'block w-full rounded-control px-2 py-1.5 text-start hover:bg-hover',
                    place === at && 'bg-selected',
                  )}
                >
                  <span className="block truncate text-13 text-ink-1">{text.text}</span>
                  <span className="block truncate text-11 text-ink-3">
                    {document.flows[text.flow]?.name}
                    {record && ` › ${blockName(document, record)[locale]}`}
                    {text.language && ` · ${languageName(locale, text.language)}`}
                  </span>
                </button>
              </li>
            )
          })}
          {!found.length && <li className="px-2 py-3 text-13 text-ink-3">{said.nothing}</li>}
        </ul>
      )}
    </search>
  )
}

const findWords = words({
  en: {
    label: 'Search all texts',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    nothing: 'No text contains this.',
    count: (at: number, of: number) => (at > 0 ? `${at} of ${of}` : String(of)),
  },
  fr: {
    label: 'Chercher dans tous les textes',
    previous: 'Précédent',
    next: 'Suivant',
    close: 'Fermer',
    nothing: 'Aucun texte ne contient cela.',
    count: (at: number, of: number) => (at > 0 ? `${at} sur ${of}` : String(of)),
  },
})
