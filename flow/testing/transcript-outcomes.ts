import type { Json } from '#flow/json.ts'
import type { Ask, Effect, Result } from '#flow/run/effect.ts'
import type { Question } from '#flow/run/question.ts'
import type { Line } from '#flow/testing/transcript-lines.ts'
import { indent } from '#flow/testing/transcript-lines.ts'

/** What somebody did, as a transcript has it. */
export function doneLines(line: Extract<Line, { type: 'said' | 'did' }>): string[] {
  return line.type === 'said' ? spoken('you', line.text) : [`[${line.what}: ${line.text}]`]
}

/** What a question offers, as one sees it below the bubble. */
export function askedLines(question: Question): string[] {
  const { type, options, min, max, shape } = question
  if (type === 'consent')
    return (options ?? []).map(({ label, required }) => `${indent}☐ ${label}${required ? ' *' : ''}`)
  if (options) return options.map(({ label }) => `${indent}› ${label}`)
  if (type === 'rating') return [`${indent}(${shape}, ${min} to ${max})`]
  return [`${indent}(${type})`]
}

/** What the bot told. That it remembers is no event of its own. */
export function toldLines(effect: Exclude<Effect, Ask>): string[] {
  switch (effect.type) {
    case 'say': {
      const { bubble } = effect
      return spoken('bot', bubble.type === 'text' ? seen(bubble.text) : `(${bubble.type}) ${bubble.url}`)
    }
    case 'track':
      return [`[goal: ${effect.goal}${effect.value === undefined ? '' : ` ${effect.value}`}]`]
    case 'consent':
      return [`[consent: ${effect.purpose} ${effect.given ? 'given' : 'refused'}]`]
    case 'handOff':
      return [`[handed: ${effect.team || 'everybody'}]`, ...notes(effect.note)]
    case 'privacy':
      return [`[privacy: ${effect.request}]`]
    case 'problem':
      return [`[problem: ${effect.from.flow}/${effect.from.block} ${effect.code} ${effect.detail}]`]
    case 'remember':
      return []
  }
}

/** What was asked of the outside, and how it came out. */
export function resultLines(ask: Ask, result: Result): string[] {
  const failed = result.outcome === 'error' || result.outcome === 'timeout' ? result.outcome : null
  switch (ask.type) {
    case 'table': {
      const match = ask.match.map(({ column, value }) => `${column} = ${plain(value)}`).join(', ')
      const head = [ask.table, ask.operation, match].filter(Boolean).join(' ')
      const values = Object.entries(ask.values).filter(([, value]) => value !== null && value !== '')
      return [
        `[table: ${head} → ${failed ?? countOf(result)}]`,
        ...values.map(([column, value]) => `${indent}${column} = ${plain(value)}`),
      ]
    }
    case 'mail': {
      const answers = ask.replyTo ? `, answers to ${ask.replyTo}` : ''
      return [
        `[mail: ${ask.to}${answers} → ${failed ?? 'sent'}]`,
        ...notes(`${ask.subject}\n${seen(ask.text)}`),
      ]
    }
    case 'ownData':
      return [`[copy: their data → ${failed ?? 'ready'}]`]
    case 'presence':
      return [`[team: ${ask.team || 'everybody'} → ${result.outcome === 'success' ? 'somebody' : 'nobody'}]`]
    case 'http': {
      const value = 'value' in result && result.value !== undefined ? ` ${JSON.stringify(result.value)}` : ''
      return [`[http: ${ask.method} ${ask.url} → ${failed ?? `${result.outcome}${value}`}]`]
    }
  }
}

/** A value on one line; nothing is "nothing". */
export function plain(value: Json | undefined): string {
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? value.replaceAll('\n', '⏎') : JSON.stringify(value)
}

function spoken(who: string, text: string): string[] {
  const [first = '', ...more] = text.split('\n')
  return [`${who}: ${first}`.trimEnd(), ...more.map((line) => `${indent}${line}`.trimEnd())]
}

/** Markdown without the backslashes that only keep values from being more than text. */
function seen(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s]|\n)/gu, '$1')
}

function notes(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `${indent}| ${line}`)
}

function countOf(result: Result): string {
  const rows = 'value' in result && Array.isArray(result.value) ? result.value.length : 0
  return rows === 0 ? 'nothing' : rows === 1 ? '1 row' : `${rows} rows`
}
