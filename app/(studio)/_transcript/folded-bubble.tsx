'use client'

import type { ComponentProps } from 'react'
import { useId, useState } from 'react'
import { Bubble } from '#app/_chat/bubble.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { seeMoreWords } from '#app/(studio)/_parts/see-more-words.ts'

const longText = 1200
const longLines = 15

/** What a bubble holds; of a long text the beginning, and the rest when it is asked for, or reached by keyboard. */
export function FoldedBubble(props: ComponentProps<typeof Bubble>) {
  const said = useWords(seeMoreWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  const { text = '' } = props.message
  if (text.length <= longText && text.split('\n', longLines + 1).length <= longLines)
    return <Bubble {...props} />
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches a link inside being reached by keyboard. */}
      <div id={id} className={open ? undefined : 'folded'} onFocus={() => setOpen(true)}>
        <Bubble {...props} />
      </div>
      <button
        type="button"
        className="fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? said.less : said.more}
      </button>
    </>
  )
}

/** How it looks, for the style sheet of a transcript. */
export const foldCss = `
.folded { max-block-size: 264px; overflow: hidden; mask-image: linear-gradient(#000 75%, transparent); }
.fold { display: block; margin-block: 6px 2px; font-size: 13px; font-weight: 600; color: inherit; text-decoration: underline; text-underline-offset: 3px; border-radius: 6px; }
.mine > .bubble > .fold:focus-visible { outline-color: currentColor; }
`
