import { useRef } from 'react'
import { chatLocale } from '#app/_chat/chat-locale.ts'
import { filesWords } from '#app/_chat/files-words.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { clipShape } from '#app/_chat/icon-shapes.ts'

/** Gives a file without being asked for one: in the composer. */
export function AttachButton({ locale, give }: { locale: string; give: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const { attach } = filesWords[chatLocale(locale)]
  return (
    <>
      <button type="button" className="tool" aria-label={attach} onClick={() => picker.current?.click()}>
        <Icon shape={clipShape} />
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={attach}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) give(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
