'use client'

import { Input } from '@base-ui/react/input'
import type { Ref } from 'react'

/** Where the next tag is typed. A comma, Enter, leaving, or pasting several adds them. */
export function TagInput({
  typed,
  onTyped,
  onAdd,
  onTakeBack,
  placeholder,
  label,
  disabled,
  ref,
}: {
  typed: string
  onTyped: (text: string) => void
  onAdd: (text: string) => void
  onTakeBack: () => void
  placeholder?: string
  label?: string
  disabled?: boolean
  ref: Ref<HTMLInputElement>
}) {
  return (
    <Input
      ref={ref}
      aria-label={label}
      placeholder={placeholder}
      disabled={disabled}
      value={typed}
      onValueChange={(text) => (/[,;]\s*$/.test(text) ? onAdd(text) : onTyped(text))}
      onBlur={() => typed.trim() && onAdd(typed)}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain')
        if (!/[,;\n\t]/.test(text)) return
        event.preventDefault()
        onAdd(typed + text)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && typed.trim()) {
          event.preventDefault()
          onAdd(typed)
        }
        if (event.key === 'Backspace' && typed === '') {
          event.preventDefault()
          onTakeBack()
        }
      }}
      className="h-6 min-w-24 pointer-coarse:h-9 flex-1 bg-transparent px-1.5 outline-none focus-visible:outline-none"
    />
  )
}
