import type { Answering } from '#app/_chat/answering.ts'
import { wayOf } from '#app/_chat/answering.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { usePiece } from '#app/_chat/use-piece.ts'

/**
 * The means to answer the present question besides typing: options, a calendar, boxes… Nothing for a plain text, nor until the rarer ones
 * have come: the composer takes any answer in words.
 */
export function AnsweringArea(props: Answering) {
  const way = wayOf(props.input)
  const piece = usePiece(way === 'typing' || way === 'choices' ? null : way, props.words)
  if (way === 'choices') return <Choices {...props} />
  return piece ? <piece.Way {...props} /> : null
}
