import type { ChatWords } from '#app/_chat/chat-words.ts'
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

/** More options than this are searched rather than read. */
export const manyOptions = 8

/** How a question may be answered besides by typing: not, by one of a few options, or by a part of the chat that is fetched for it. */
export function wayOf({ type, options = [], multiple }: Question): 'typing' | 'choices' | Piece {
  const few = options.length <= manyOptions && options.every(({ image }) => !image)
  if (type === 'choice' && !multiple && few) return 'choices'
  return ways[type] ?? 'typing'
}

type Piece = 'options' | 'rating' | 'calendar' | 'files'

const ways: { [type: string]: Piece } = {
  choice: 'options',
  consent: 'options',
  rating: 'rating',
  date: 'calendar',
  file: 'files',
}

/** How many options there are, in words: for who cannot see them. */
export function optionsTold({ option, options }: ChatWords, count: number): string {
  return count === 1 ? option : options.replace('#', `${count}`)
}
