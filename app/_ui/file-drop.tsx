'use client'

import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classes } from './classes.ts'

/** A place to drop a file on, with a button to choose one. */
export function FileDrop({
  title,
  help,
  choose,
  accept,
  onFile,
  disabled,
  loading,
}: {
  title: string
  help: string
  /** What the button says. */
  choose: string
  /** As the `accept` of an input: what the browser offers to choose. Anything may be dropped. */
  accept: string
  onFile: (file: File) => void
  disabled?: boolean
  loading?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file && !disabled && !loading) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first.
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={classes(
        'flex flex-col items-center gap-3 rounded-card border border-dashed px-4 py-7 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-control',
      )}
    >
      <div>
        <p className="font-medium">{title}</p>
        <p className="max-w-80 text-12 text-ink-3">{help}</p>
      </div>
      <Button icon={Upload} disabled={disabled} loading={loading} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={choose}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
