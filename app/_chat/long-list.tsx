import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions } from '#app/_chat/answering.ts'
import type { Option } from '#app/_chat/choices.tsx'
import { Choices } from '#app/_chat/choices.tsx'
import { listsCss } from '#app/_chat/lists-css.ts'
import { matching as matches, OptionSearch as Search } from '#app/_chat/option-search.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'
import { wears } from '#app/_chat/wears.ts'

/** One of many options, in a list that is narrowed by typing, or one of a few that are shown as cards with pictures. */
export function Way(props: Answering) {
  const [typed, type] = useState('')
  const { input, words } = props
  const all = input.options ?? []
  const options = matches(all, typed)
  if (all.length <= manyOptions) {
    return (
      <div ref={wears(listsCss)}>
        <Choices {...props} className="options cards" picture={pictureOf} />
      </div>
    )
  }
  return (
    <div className="many">
      <Search value={typed} words={words} change={type} found={options.length} />
      <Choices {...props} input={{ ...input, options: [...options] }} />
    </div>
  )
}

/** For a long list of boxes to tick. */
export const OptionSearch = Search
export const matching = matches

function pictureOf({ image }: Option) {
  const address = safeAddress(image)
  return address && <img src={address} alt="" referrerPolicy="no-referrer" />
}
