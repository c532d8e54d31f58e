import { keepReplies } from './kept-replies.ts'
import { keepDraft } from './reply-drafts.ts'

/** Nothing that was written for this conversation stays in this browser. */
export function forgetWords(conversation: string): void {
  keepDraft(conversation, 'reply', '')
  keepDraft(conversation, 'note', '')
  keepReplies(conversation, [])
}
