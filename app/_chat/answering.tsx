import { Calendar } from '#app/_chat/calendar.tsx'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import { Choices } from '#app/_chat/choices.tsx'
import { FileDrop } from '#app/_chat/file-drop.tsx'
import { Rating } from '#app/_chat/rating.tsx'
import { TickBoxes } from '#app/_chat/tick-boxes.tsx'
import type { Answer } from '#flow/run/event.ts'
import type { Question } from '#flow/run/question.ts'

/** What every way of answering gets. `give` sends the answer; `shown` is what the visitor's bubble says meanwhile. */
export type Answering = {
  input: Question
  words: ChatWords
  locale: string
  give(answer: Answer, shown: string): void
  giveFile(file: File): void
}

/** The means to answer the present question besides typing: options, a calendar, boxes… Nothing for a plain text. */
export function AnsweringArea(props: Answering) {
  switch (props.input.type) {
    case 'choice':
      return props.input.multiple ? <TickBoxes {...props} /> : <Choices {...props} />
    case 'consent':
      return <TickBoxes {...props} />
    case 'rating':
      return <Rating {...props} />
    case 'date':
      return <Calendar {...props} />
    case 'file':
      return <FileDrop {...props} />
    default:
      return null
  }
}

/** Does a question have more to it than a field to type in? */
export function isDrawn({ type, options }: Question): boolean {
  return type === 'rating' || type === 'date' || type === 'file' || (options?.length ?? 0) > 0
}
