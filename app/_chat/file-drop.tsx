import { useRef, useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { chatLocale } from '#app/_chat/chat-locale.ts'
import { fileSize } from '#app/_chat/file-size.ts'
import { filesCss } from '#app/_chat/files-css.ts'
import { filesWords } from '#app/_chat/files-words.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { clipShape } from '#app/_chat/icon-shapes.ts'
import { wears } from '#app/_chat/wears.ts'

/** What the server takes at most. */
const largest = 10 * 1024 * 1024

/** A file, chosen or dropped. One that is too large is refused here, before it travels. */
export function FileDrop({ input, locale, giveFile }: Answering) {
  const said = filesWords[chatLocale(locale)]
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, refuse] = useState('')
  const most = Math.min(Number(input.max) || largest, largest)
  const size = fileSize(most, locale)

  function take(file: File | undefined) {
    if (!file) return
    if (file.size > most) refuse(said.fileTooLarge(size))
    else giveFile(file)
  }

  return (
    <div className="drop-area" ref={wears(filesCss)}>
      <button
        type="button"
        className={over ? 'drop over' : 'drop'}
        onClick={() => picker.current?.click()}
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
          {said.drop}, {said.upTo(size)}
        </span>
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={input.accept?.join(',')}
        aria-label={said.file}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {refused && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
