import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { FilePicker } from '#app/_chat/file-picker.tsx'
import { fileSize } from '#app/_chat/file-size.ts'
import { filesCss } from '#app/_chat/files-css.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { clipShape } from '#app/_chat/icon-shapes.ts'
import { wears } from '#app/_chat/wears.ts'

/** What the server takes at most. */
const largest = 10 * 1024 * 1024

/** A file, chosen or dropped. One that is too large is refused here, before it travels. */
export function FileDrop({ input, words, locale, giveFile }: Answering) {
  const said = words.parts.files
  const [over, setOver] = useState(false)
  const [refused, refuse] = useState('')
  const most = Math.min(Number(input.max) || largest, largest)
  const size = fileSize(most, locale)

  function take(file: File | undefined) {
    if (!file) return
    if (file.size > most) refuse(said.fileTooLarge.replace('#', size))
    else giveFile(file)
  }

  return (
    <div className="drop-area" ref={wears(filesCss)}>
      <FilePicker
        className={over ? 'drop over' : 'drop'}
        label={said.file}
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
        <strong>{said.file}</strong>
        <span>
          {said.drop}, {said.upTo.replace('#', size)}
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
