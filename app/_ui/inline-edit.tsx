'use client'

import { useRef, useState } from 'react'
import { classes } from './classes.ts'

export type InlineEditProps = {
  value: string
  /** Called with the trimmed text when it changed and is not empty. */
  onSave: (value: string) => void
  /** What it is: "Name of the bot". */
  label: string
  maxLength?: number
  disabled?: boolean
  /** Size and weight of the text: the same read and edited, so that nothing moves. */
  className?: string
}

/** Words that become a field where they stand: click or Enter to edit, Enter or leaving saves, Escape gives up. */
export function InlineEdit({
  value,
  onSave,
  label,
  maxLength = 120,
  disabled = false,
  className,
}: InlineEditProps) {
  const [draft, setDraft] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const frame = classes('rounded-control px-1.5 py-0.5 -mx-1.5 -my-0.5 pointer-coarse:min-h-10', className)

  function finish(text: string | undefined) {
    setDraft(undefined)
    const trimmed = text?.trim()
    if (trimmed && trimmed !== value) onSave(trimmed)
  }

  if (disabled) return <span className={classes('min-w-0 truncate', className)}>{value}</span>
  if (draft === undefined)
    return (
      <button
        ref={button}
        type="button"
        aria-label={`${label}, ${value}`}
        onClick={() => setDraft(value)}
        onKeyDown={(event) => event.key === 'F2' && setDraft(value)}
        className={classes(
          frame,
          'min-w-0 max-w-full cursor-text truncate text-start transition-colors hover:bg-hover',
        )}
      >
        {value}
      </button>
    )
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked to edit here.
      autoFocus
      aria-label={label}
      value={draft}
      maxLength={maxLength}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => finish(draft)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter' ? draft : undefined)
        requestAnimationFrame(() => button.current?.focus())
      }}
      className={classes(
        frame,
        'field-sizing-content min-w-16 max-w-full bg-surface outline-2 outline-offset-0 outline-accent-ring',
      )}
    />
  )
}
