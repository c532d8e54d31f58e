'use client'

import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { buttonStyle } from './button-style.ts'
import type { ControlSize } from './control-style.ts'
import { Kbd } from './kbd.tsx'
import { TextField } from './text-field.tsx'

export type SearchFieldProps = {
  value: string
  onValueChange: (value: string) => void
  /** What is searched: "Search contacts". Its name and its placeholder. */
  label: string
  /** Shown while empty; whoever uses this component listens for it. */
  shortcut?: string
  size?: ControlSize
  className?: string
  ref?: Ref<HTMLInputElement>
}

/** Search as you type. Escape clears, then leaves. */
export function SearchField({
  value,
  onValueChange,
  label,
  shortcut,
  size,
  className,
  ref,
}: SearchFieldProps) {
  const said = useWords(searchWords)
  return (
    <TextField
      ref={ref}
      type="search"
      role="searchbox"
      icon={Search}
      size={size}
      aria-label={label}
      placeholder={label}
      value={value}
      onValueChange={onValueChange}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        if (value) event.stopPropagation()
        else event.currentTarget.blur()
        onValueChange('')
      }}
      className={className}
      end={
        value ? (
          <button
            type="button"
            aria-label={said.clear}
            onClick={() => onValueChange('')}
            className={buttonStyle(
              { variant: 'ghost', square: true },
              'size-6 pointer-coarse:min-h-8 pointer-coarse:min-w-8',
            )}
          >
            <X className="size-3.5" />
          </button>
        ) : shortcut ? (
          <Kbd keys={shortcut} className="me-1 pointer-coarse:hidden" />
        ) : null
      }
    />
  )
}

const searchWords = words({ en: { clear: 'Clear the search' }, fr: { clear: 'Effacer la recherche' } })
