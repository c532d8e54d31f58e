import { FilePicker } from '#app/_chat/file-picker.tsx'
import { Icon } from '#app/_chat/icon.tsx'
import { clipShape } from '#app/_chat/icon-shapes.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

/** Gives a file without being asked for one: in the composer. */
export function AttachButton({ words, give }: { words: ChatWords; give: (file: File) => void }) {
  const { attach } = words
  return (
    <FilePicker className="tool" aria-label={attach} label={attach} give={give}>
      <Icon shape={clipShape} />
    </FilePicker>
  )
}
