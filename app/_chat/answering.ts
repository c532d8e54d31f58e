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

/** How many options there are, in words: for who cannot see them. */
export function optionsTold({ option, options }: ChatWords, count: number): string {
  return count === 1 ? option : options.replace('#', `${count}`)
}
