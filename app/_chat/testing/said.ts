import type { Conversation, Message, Snapshot } from '#app/_chat/contract.ts'
import type { Question } from '#flow/run/question.ts'

/** What the tests of the chat are told by. */
export const conversation: Conversation = { id: 'c1', status: 'active', locale: 'en' }

export const askName: Question = { id: '1', type: 'text' }
export const askMail: Question = { id: '2', type: 'email' }

export function said(seq: number, role: Message['role'], text: string): Message {
  return { id: `m${seq}`, seq, role, type: 'text', text, at: new Date(1_800_000_000_000 + seq).toISOString() }
}

export function snapshot(input: Question | null, ...messages: Message[]): Snapshot {
  return { conversation, messages, input }
}
