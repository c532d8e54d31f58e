import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'
import { inLanguage } from '#flow/text/in-language.ts'
import { isoDate, zoned } from '#flow/time.ts'
import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'
import type { AnswerRow } from '#server/insights/answers.ts'
import { columnsOf, eachAnswers } from '#server/insights/answers.ts'
import type { ConversationsAsked } from '#server/insights/conversations.ts'
import { botDays } from '#server/insights/figures.ts'
import type { Studio } from '#server/studio.ts'
import { quoteCell } from '#server/tables/csv/quote-cell.ts'

type Given = Pick<Studio, 'db'>

/**
 * Collected answers as CSV, as they are read: UTF-8 with the mark by which Excel knows it, CRLF, the names of the columns first, times as
 * clocks show them where the bot is. Problem: notFound.
 */
export async function answersCsv(
  given: Given,
  workspace: WorkspaceId,
  asked: ConversationsAsked,
  { separator, locale }: { separator: ',' | ';'; locale: Locale },
): Promise<AsyncGenerator<string>> {
  const { timeZone } = await botDays(given.db, workspace, { bot: asked.bot, period: 1 })
  const columns = await columnsOf(given, workspace, asked)
  const said = csvWords[locale]
  const lineOf = (cells: Json[]) =>
    `${cells.map((cell) => quoteCell(flat(cell), separator)).join(separator)}\r\n`
  const cellsOf = ({ id, startedAt, state, locale, version, values }: AnswerRow) => [
    id,
    clock(startedAt, timeZone),
    said.states[state],
    locale,
    version,
    ...values.map((value) => inLanguage(value, locale)),
  ]
  return (async function* () {
    yield `\ufeff${lineOf([...said.head, ...columns.map(({ name }) => name)])}`
    for await (const rows of eachAnswers(given, workspace, asked, columns)) {
      yield rows.map((row) => lineOf(cellsOf(row))).join('')
    }
  })()
}

/** Collected answers as JSON, as they are read: a list of objects, one on each line. Problem: notFound. */
export async function answersJson(
  given: Given,
  workspace: WorkspaceId,
  asked: ConversationsAsked,
): Promise<AsyncGenerator<string>> {
  await botDays(given.db, workspace, { bot: asked.bot, period: 1 })
  const columns = await columnsOf(given, workspace, asked)
  return (async function* () {
    let isFirst = true
    yield '['
    for await (const rows of eachAnswers(given, workspace, asked, columns)) {
      const lines = rows.map(({ id, startedAt, state, locale, version, values }) =>
        JSON.stringify({
          conversation: id,
          began: new Date(startedAt).toISOString(),
          state,
          locale,
          version,
          answers: Object.fromEntries(columns.map(({ name }, at) => [name, values[at] ?? null])),
        }),
      )
      yield `${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`
      isFirst = false
    }
    yield '\n]\n'
  })()
}

/** A list of words is read more easily without brackets. */
function flat(value: Json): Json {
  const isPlain = Array.isArray(value) && value.every((item) => typeof item !== 'object')
  return isPlain ? value.join(', ') : value
}

/** "2026-11-25 09:30" */
function clock(at: number, timeZone: string): string {
  const wall = zoned(at, timeZone)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${isoDate(wall)} ${two(wall.hour)}:${two(wall.minute)}`
}

const csvWords = words({
  en: {
    head: ['conversation', 'began', 'state', 'language', 'version'] as readonly string[],
    states: { open: 'going on', human: 'with a human', completed: 'completed', lost: 'lost' },
  },
  fr: {
    head: ['conversation', 'début', 'état', 'langue', 'version'] as readonly string[],
    states: { open: 'en cours', human: 'avec un humain', completed: 'terminée', lost: 'perdue' },
  },
})
