import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { wayOf } from '#app/_chat/answering.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { loadWays } from '#app/_chat/load-ways.ts'

/** The means to answer the present question besides typing: options, a calendar, boxes… Nothing for a plain text. */
export function AnsweringArea(props: Answering) {
  const [loaded, setLoaded] = useState<{ Ways: ComponentType<Answering> }>()
  const way = wayOf(props.input)

  useEffect(() => {
    // Without them the composer still takes any answer.
    if (way === 'rare') loadWays().then(setLoaded, () => undefined)
  }, [way])

  if (way === 'choices') return <Choices {...props} />
  return way === 'rare' && loaded ? <loaded.Ways {...props} /> : null
}
