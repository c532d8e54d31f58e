import { flow } from '#flow/build/flow.ts'
import type { DemoTable, Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** What the bot could not answer, or not well: what those who write the answers begin their week with. */
export const gapsTable: DemoTable = {
  name: 'unanswered',
  columns: [
    { name: 'question', type: 'text' },
    { name: 'answer', type: 'text' },
    { name: 'reason', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'day', type: 'date' },
  ],
  rows: [],
}

export const ratingsTable: DemoTable = {
  name: 'ratings',
  columns: [
    { name: 'rate', type: 'number' },
    { name: 'comment', type: 'text' },
    { name: 'topic', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'day', type: 'date' },
  ],
  rows: [],
}

/** The sub-flow "gap": keeps the question, `faq` and `reason`. That it could not is no concern of the visitor's. */
export function gapFlow(locale: Locale): Draft {
  return flow({ en: 'Keep what was not answered', fr: 'Garder ce qui reste sans réponse' }[locale])
    .block(
      'write',
      'table',
      {
        operation: 'insert',
        table: gapsTable.name,
        values: [
          { column: 'question', value: '{{ asked | default: label }}' },
          { column: 'answer', value: '{{ faq }}' },
          { column: 'reason', value: '{{ reason }}' },
          { column: 'language', value: '{{ locale }}' },
          { column: 'day', value: '{{ now }}' },
        ],
      },
      { done: 'over', error: 'over' },
    )
    .block('over', 'end')
}
