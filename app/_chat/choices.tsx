import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.tsx'
import { moveFocus } from '#app/_chat/move-focus.ts'
import type { Option } from '#app/_chat/option-search.tsx'
import { manyOptions, matching, OptionSearch } from '#app/_chat/option-search.tsx'
import { RadioButton } from '#app/_chat/radio-button.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'

/**
 * One of several options: pills, cards when they have pictures, a searched list when they are many. Arrow keys go from one to the
 * next; the one that is clicked, or chosen by Enter or Space, is the answer.
 */
export function Choices({ input, words, give }: Answering) {
  const [typed, type] = useState('')
  const options = input.options ?? []
  const many = options.length > manyOptions
  const shown = matching(options, typed)
  const pictures = options.some(({ image }) => safeAddress(image))
  return (
    <div className={`options ${many ? 'many' : pictures ? 'cards' : 'pills'}`}>
      {many && <OptionSearch value={typed} words={words} change={type} found={shown.length} />}
      <div
        role="radiogroup"
        aria-label={words.options(`${options.length}`)}
        onKeyDown={(event) => void moveFocus(event)}
      >
        {shown.map((option, at) => (
          <RadioButton
            key={option.id}
            className="option"
            first={at === 0}
            choose={() => give({ choice: option.id }, option.label)}
          >
            <OptionFace option={option} />
          </RadioButton>
        ))}
      </div>
    </div>
  )
}

/** An option as it is seen: its picture, if it has one, and its label. */
export function OptionFace({ option: { image, label } }: { option: Option }) {
  const url = safeAddress(image)
  return (
    <>
      {url && <img src={url} alt="" referrerPolicy="no-referrer" />}
      <span>{label}</span>
    </>
  )
}
