'use client'

import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import { controlStyle, focusWithinStyle } from './control-style.ts'
import { TagInput } from './tag-input.tsx'

export type TagFieldProps = {
  value: readonly string[]
  onValueChange: (value: string[]) => void
  placeholder?: string
  /** Its name when no `Field` gives one. */
  label?: string
  /** Makes an entry tidy, or null to refuse it (it then stays in the field to be mended). */
  tidy?: (text: string) => string | null
  disabled?: boolean
  className?: string
}

/** Several short texts: synonyms, sites, labels. Enter, comma or a paste of several adds; Backspace takes the last back. */
export function TagField({
  value,
  onValueChange,
  placeholder,
  label,
  tidy = (text) => text,
  disabled,
  className,
}: TagFieldProps) {
  const said = useWords(tagWords)
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)

  function add(text: string): void {
    const wanted = text.split(/[,;\n\t]/).map((part) => part.trim())
    const fresh = new Set(value)
    const refused: string[] = []
    for (const part of wanted.filter(Boolean)) {
      const good = tidy(part)
      if (good === null) refused.push(part)
      else fresh.add(good)
    }
    if (fresh.size > value.length) onValueChange([...fresh])
    setTyped(refused.join(', '))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the text goes to the input inside, as in any field.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input itself is reached by keyboard.
    <div
      onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      className={classes(
        controlStyle,
        focusWithinStyle,
        'min-h-8 flex-wrap gap-1 p-1 cursor-text',
        className,
      )}
    >
      {value.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full pointer-coarse:h-9 items-center gap-0.5 rounded-small bg-pressed ps-2 text-12 text-ink-1"
        >
          <span className="truncate">{tag}</span>
          <button
            type="button"
            disabled={disabled}
            aria-label={said.remove(tag)}
            onClick={() => {
              onValueChange(value.filter((other) => other !== tag))
              input.current?.focus()
            }}
            className="flex size-6 flex-none pointer-coarse:size-9 items-center justify-center rounded-small text-ink-3 transition-colors hover:text-ink-1"
          >
            <X className="size-3" />
          </button>
        </span>
      ))}
      <TagInput
        ref={input}
        typed={typed}
        onTyped={setTyped}
        onAdd={add}
        onTakeBack={() => {
          setTyped(value.at(-1) ?? '')
          onValueChange(value.slice(0, -1))
        }}
        placeholder={value.length === 0 ? placeholder : undefined}
        label={label}
        disabled={disabled}
      />
    </div>
  )
}

const tagWords = words({
  en: { remove: (tag: string) => `Remove ${tag}` },
  fr: { remove: (tag: string) => `Retirer ${tag}` },
})
