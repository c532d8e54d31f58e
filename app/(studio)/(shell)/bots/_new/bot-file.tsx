'use client'

import { useState } from 'react'
import { Banner } from '#app/_ui/banner.tsx'
import { FileDrop } from '#app/_ui/file-drop.tsx'
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
  const [trouble, setTrouble] = useState<string>()

  async function take(file: File) {
    setTrouble(undefined)
    const text = await file.text().catch(() => null)
    if (text === null) return setTrouble(said.notText)
    const name = file.name.replace(/\.json$/i, '').slice(0, 120)
    await onFile(name.trim() || said.title, text)
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
      <FileDrop
        title={said.drop}
        help={said.dropHelp}
        choose={said.choose}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
        disabled={disabled}
      />
    </div>
  )
}
