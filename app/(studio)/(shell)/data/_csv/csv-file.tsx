'use client'

import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { csvWords } from './csv-words.ts'

/** A file, dropped or chosen. */
export function CsvFile({ onFile, loading }: { onFile: (file: File) => void; loading: boolean }) {
  const said = useWords(csvWords)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) onFile(file)
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
        'flex flex-col items-center gap-3 rounded-card border border-dashed px-4 py-8 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-control',
      )}
    >
      <div>
        <p className="font-medium">{said.drop}</p>
        <p className="max-w-80 text-12 text-ink-3">{said.dropHelp}</p>
      </div>
      <Button icon={Upload} loading={loading} onClick={() => input.current?.click()}>
        {said.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={said.choose}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
