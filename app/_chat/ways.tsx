import { useEffect, useRef } from 'react'
import type { Answering, Rare } from '#app/_chat/answering.ts'
import { Calendar } from '#app/_chat/calendar.tsx'
import { chatLocale } from '#app/_chat/chat-words.ts'
import { FileDrop } from '#app/_chat/file-drop.tsx'
import { LongList } from '#app/_chat/long-list.tsx'
import { Rating } from '#app/_chat/rating.tsx'
import { TickBoxes } from '#app/_chat/tick-boxes.tsx'
import { waysCss } from '#app/_chat/ways-css.ts'
import { waysWords } from '#app/_chat/ways-words.ts'

/**
 * The ways to answer that few questions need: boxes, a long list, a scale, a calendar, a file. They are fetched with the first question
 * that needs one, and bring their looks along; until then, and if they never come, the composer takes any answer in words.
 */
export function Ways(props: Answering) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = place.current?.getRootNode() as ShadowRoot | Document
    adopted ??= new CSSStyleSheet()
    if (root.adoptedStyleSheets.includes(adopted)) return
    adopted.replaceSync(waysCss)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, adopted]
  }, [])
  return <div ref={place}>{way({ ...props, said: waysWords[chatLocale(props.locale)] })}</div>
}

let adopted: CSSStyleSheet | undefined

function way(props: Rare) {
  const { type, multiple } = props.input
  if (type === 'rating') return <Rating {...props} />
  if (type === 'date') return <Calendar {...props} />
  if (type === 'file') return <FileDrop {...props} />
  return multiple || type === 'consent' ? <TickBoxes {...props} /> : <LongList {...props} />
}
