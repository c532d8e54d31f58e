import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions } from '#app/_chat/answering.ts'
import type { Option } from '#app/_chat/choices.tsx'
import { Choices } from '#app/_chat/choices.tsx'
import { matching, OptionSearch } from '#app/_chat/option-search.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'

/** One of many options, in a list that is narrowed by typing, or one of a few that are shown as cards with pictures. */
export function LongList(props: Answering) {
  const [typed, type] = useState('')
  const { input, words } = props
  const all = input.options ?? []
  const options = matching(all, typed)
  if (all.length <= manyOptions) {
    return <Choices {...props} className="options cards" picture={pictureOf} />
  }
  return (
    <div className="many">
      <OptionSearch value={typed} words={words} change={type} found={options.length} />
      <Choices {...props} input={{ ...input, options: [...options] }} />
    </div>
  )
}

function pictureOf({ image }: Option) {
  const address = safeAddress(image)
  return address && <img src={address} alt="" referrerPolicy="no-referrer" />
}
