import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { FilePicker } from '#app/_chat/file-picker.tsx'
import { fileSize } from '#app/_chat/file-size.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { clipShape } from '#app/_chat/icon-shapes.ts'

/** What the server takes at most. */
const largest = 10 * 1024 * 1024

/** A file, chosen or dropped. One that is too large is refused here, before it travels. */
export function FileDrop({ input, words, locale, giveFile }: Answering) {
  const [over, setOver] = useState(false)
  const [refused, refuse] = useState('')
  const most = Math.min(Number(input.max) || largest, largest)
  const atMost = words.upTo.replace('#', fileSize(most, locale))

  function take(file: File | undefined) {
    if (!file) return
    if (file.size > most) refuse(`${words.tooLarge} (${atMost})`)
    else giveFile(file)
  }

  return (
    <div className="drop-area">
      <FilePicker
        className={over ? 'drop over' : 'drop'}
        label={words.file}
        accept={input.accept?.join(',')}
        give={take}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <Icon shape={clipShape} />
        <strong>{words.file}</strong>
        <span>
          {words.drop}, {atMost}
        </span>
      </FilePicker>
      {refused && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
