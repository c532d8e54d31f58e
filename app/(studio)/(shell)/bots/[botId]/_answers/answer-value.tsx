'use client'

import type { Answers } from '#app/_api/api-context.ts'
import { formats } from '#app/_words/formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { inLanguage } from '#flow/text/in-language.ts'
import { show } from '#flow/text/show.ts'
import { answerWords } from './answer-words.ts'

type Type = Answers['insights']['answers']['columns'][number]['type']

/** One collected value, as people write it; a file is a link to it. */
export function AnswerValue({
  value: given,
  type,
  language,
}: {
  value: Json
  type: Type
  /** The conversation's. */
  language: string
}) {
  const said = useWords(answerWords)
  const locale = useLocale()
  const value = inLanguage(given, language)
  if (value === null || value === '') return <span className="text-ink-3">–</span>
  if (typeof value === 'boolean') return value ? said.yes : said.no
  if (typeof value === 'number') return formats(locale).number(value)
  if (type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return <span className="whitespace-nowrap">{formats(locale, 'UTC').date(value)}</span>
  if (isJsonObject(value) && typeof value.name === 'string' && typeof value.url === 'string')
    return <span className="line-clamp-1 max-w-64">{value.name}</span>
  const text = show(value, 500)
  return (
    <span className="line-clamp-2 min-w-24 max-w-80 py-1 wrap-break-word" title={text}>
      {text}
    </span>
  )
}
