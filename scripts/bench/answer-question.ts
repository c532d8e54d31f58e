import type { Question } from '#flow/run/question.ts'

/** What a willing visitor would post to this question, whatever bot asks it. `who` makes their address their own. */
export function answerQuestion(
  question: Question,
  who = 'lovelace',
): { text: string } | { choice: string } | { choices: string[] } {
  const options = question.options ?? []
  const first = options[0]?.id ?? ''
  switch (question.type) {
    case 'choice':
      return question.multiple ? { choices: [first] } : { choice: first }
    case 'consent':
      return { choices: options.map(({ id }) => id) }
    case 'email':
      return { text: `ada.${who}@example.com` }
    case 'phone':
      return { text: '+33612345678' }
    case 'number':
      return { text: String(question.min ?? 40) }
    case 'rating':
      return { text: String(question.max ?? 5) }
    case 'date':
      return { text: String(question.min ?? '2030-01-15') }
    default:
      return { text: 'Ada Lovelace' }
  }
}
