'use client'

import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { newBotWords } from './new-bot-words.ts'

/** A bot from a file: dropped, or chosen. It is called as the file is. */
export function BotFile({
  onFile,
  disabled,
}: {
  onFile: (name: string, text: string) => Promise<void>
  disabled: boolean
}) {
  const said = useWords(newBotWords)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  async function take(file: File | undefined) {
    setTrouble(undefined)
    if (!file || disabled) return
    const text = await file.text().catch(() => null)
    if (text === null) setTrouble(said.notText)
    else
      await onFile(
        file.name
          .replace(/\.json$/i, '')
          .slice(0, 120)
          .trim() || said.title,
        text,
      )
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
        void take(event.dataTransfer.files[0])
      }}
      className={classes(
        'flex flex-col items-center gap-3 rounded-card border border-dashed px-4 py-6 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-control',
      )}
    >
      <div>
        <p className="font-medium">{said.drop}</p>
        <p className="text-12 text-ink-3">{said.dropHelp}</p>
      </div>
      <Button icon={Upload} disabled={disabled} onClick={() => input.current?.click()}>
        {said.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={said.choose}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
    </div>
  )
}
