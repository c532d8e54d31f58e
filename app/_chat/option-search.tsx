import { optionsTold } from '#app/_chat/answering.ts'
import type { Option } from '#app/_chat/choices.tsx'
import { Icon } from '#app/_chat/icon.tsx'
import { searchShape } from '#app/_chat/icon-shapes.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

type Props = {
  value: string
  words: ChatWords
  change: (value: string) => void
  found: number
}

/** A field that narrows a long list of options while one types; how many are left is told to who cannot see it. */
export function OptionSearch({ value, words, change, found }: Props) {
  return (
    <div className="search">
      <Icon shape={searchShape} />
      <input
        type="text"
        aria-label={words.search}
        placeholder={words.search}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <span className="unseen" role="status">
        {value && (found ? optionsTold(words, found) : words.noMatch)}
      </span>
      {found === 0 && <p className="nothing">{words.noMatch}</p>}
    </div>
  )
}

/** The options whose label holds every word of what was typed, accents and case apart. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = plain(typed).split(/\s+/)
  return options.filter(({ label }) => wanted.every((word) => plain(label).includes(word)))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
