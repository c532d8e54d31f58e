import type { ChatWords } from '#flow/chat-words/chat-words.ts'
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

type Piece = 'lists' | 'boxes' | 'rating' | 'calendar' | 'files'

/** How a question may be answered besides by typing: not, by one of a few options, or by a part of the chat that is fetched for it. */
export function wayOf({ type, options = [], multiple }: Question): 'typing' | 'choices' | Piece {
  if (type !== 'choice') return ways[type] ?? 'typing'
  if (multiple) return 'boxes'
  return options.length > manyOptions || options.some(({ image }) => image) ? 'lists' : 'choices'
}

const ways: { [type: string]: Piece } = {
  consent: 'boxes',
  rating: 'rating',
  date: 'calendar',
  file: 'files',
}

/** How many options there are, in words: for who cannot see them. */
export function optionsTold({ option, options }: ChatWords, count: number): string {
  return count === 1 ? option : options.replace('#', `${count}`)
}
