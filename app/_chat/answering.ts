import type { ChatWords } from '#app/_chat/chat-words.ts'
import type { WaysWords } from '#app/_chat/ways-words.ts'
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

/** What one of the rarer ways gets: they have words of their own. */
export type Rare = Answering & { said: WaysWords }

/** More options than this are searched rather than read. */
export const manyOptions = 8

/** How a question may be answered besides by typing: not, by one of a few options, or by one of the rarer `Ways`. */
export function wayOf({ type, options = [], multiple }: Question): 'typing' | 'choices' | 'rare' {
  if (type === 'choice' && !multiple && options.length <= manyOptions) return 'choices'
  return ['choice', 'consent', 'rating', 'date', 'file'].includes(type) ? 'rare' : 'typing'
}
