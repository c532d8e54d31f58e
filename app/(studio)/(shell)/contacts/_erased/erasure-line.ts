import type { Answers } from '#app/_api/api-context.ts'
import type { erasedWords } from './erased-words.ts'

export type Erasure = Answers['contacts']['erasures']['rows'][number]
type Said = (typeof erasedWords)['en']

/** How much was erased: "2 conversations, 31 messages, 1 file". */
export function erasedAmounts(erasure: Erasure, said: Said): string {
  const { people, conversations, messages, files, rows } = erasure
  return [
    ...(erasure.by === 'retention' && people ? [said.people(people)] : []),
    said.conversations(conversations),
    said.messages(messages),
    ...(files ? [said.files(files)] : []),
    ...(rows ? [said.rows(rows)] : []),
  ].join(', ')
}

/** Who had it erased. */
export function erasedBy({ by, userName, botName }: Erasure, said: Said): string {
  if (by === 'team') return userName ? said.team(userName) : said.somebody
  if (by === 'visitor') return botName ? said.visitorVia(botName) : said.visitor
  return botName ? said.retentionOf(botName) : said.retention
}
