import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { matching, OptionSearch } from '#app/_chat/option-search.tsx'
import type { OptionsWords } from '#app/_chat/options-words.ts'

/** One of many options, in a list that is narrowed by typing. */
export function LongList({ input, words, said, give }: Answering & { said: OptionsWords }) {
  const [typed, type] = useState('')
  const options = matching(input.options ?? [], typed)
  return (
    <div className="many">
      <OptionSearch value={typed} words={words} said={said} change={type} found={options.length} />
      <Choices input={{ ...input, options: [...options] }} words={words} give={give} />
    </div>
  )
}
