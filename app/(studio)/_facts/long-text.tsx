'use client'

import { useId, useState } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { seeMoreWords } from '#app/(studio)/_parts/see-more-words.ts'

const long = 300

/** A text with its line breaks; of a long one the beginning, and the rest when it is asked for. */
export function LongText({ text }: { text: string }) {
  const said = useWords(seeMoreWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  if (text.length <= long) return text
  return (
    <>
      <span id={id} className={open ? undefined : 'line-clamp-6'}>
        {text}
      </span>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="mt-1 block rounded-control font-medium text-12 underline underline-offset-2"
      >
        {open ? said.less : said.more}
      </button>
    </>
  )
}
