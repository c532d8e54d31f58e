import type { FlowDocument } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Ask, Effect, Result } from '#flow/run/effect.ts'
import type { Answer, Event } from '#flow/run/event.ts'
import { compile } from '#flow/run/program.ts'
import type { Question } from '#flow/run/question.ts'
import type { State } from '#flow/run/state.ts'
import type { Stepped } from '#flow/run/step.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import { checkedStep } from '#flow/testing/checked-step.ts'
import type { TableRows } from '#flow/testing/table-rows.ts'
import { tableRows } from '#flow/testing/table-rows.ts'
import { laterBy, momentAfter } from '#flow/testing/transcript-clock.ts'
import type { Line } from '#flow/testing/transcript-lines.ts'
import { indent, readLines } from '#flow/testing/transcript-lines.ts'
import { zoned } from '#flow/time.ts'

type Untimed = Event extends infer E ? (E extends unknown ? Omit<E, 'at' | 'seed'> : never) : never

/** A transcript cannot be replayed: it asks for what is not there. `line` counts from 1. */
export class TranscriptMistake extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/**
 * Holds a conversation again, after a transcript (see `readLines` for how one is written), and writes it down as it went this
 * time: the same text when nothing changed. Tables answer from their demo rows unless the transcript says "→ error"; nobody
 * of a team is there unless it says "→ somebody"; mails leave unless it says "→ error"; a call comes out as it says. It is a
 * Monday, 23 November 2026, ten o'clock in the bot's time zone, unless it says otherwise. Every step is checked
 * (`checkedStep`). Throws `TranscriptMistake`.
 */
export function replay(text: string, document: FlowDocument, tables: readonly DemoTable[]): string {
  const script = startOf(readLines(text))
  const zone = document.settings.timeZone
  let at = script.begins.reduce(
    (now, line) => (line.what === 'time' ? timed(line, () => momentAfter(line.text, now, zone)) : now),
    momentAfter('Monday 10:00', 0, zone),
  )
  const program = compile(document)
  const data = tableRows(tables, zoned(at, zone))
  const written: string[] = []
  let now: Stepped | null = null
  let path: Stepped['path'] = []
  let stated: Extract<Line, { type: 'effect' }>[] = []

  const apply = (event: Untimed): void => {
    now = checkedStep(program, now?.state ?? null, { ...event, at, seed: (now?.state.n ?? 0) + 1 } as Event)
    path = [...path, ...now.path]
    for (const effect of now.effects) {
      if (!('n' in effect)) written.push(...told(effect))
      else if (isWaitedFor(now.state, effect.n)) {
        const result = resultOf(effect, data, take(stated, kindOf(effect)))
        written.push(...asked(effect, result))
        apply({ type: 'result', n: effect.n, result })
        return
      }
    }
  }
  const settle = (): void => {
    const state = now?.state
    if (state?.status === 'ended') written.push('[over]')
    else if (state) written.push(...shown(questionOf(state)))
  }
  const wait = (until: number): void => {
    for (let due = now?.state.timer ?? null; due !== null && due <= until; due = now?.state.timer ?? null) {
      at = Math.max(at, due)
      const before = now
      apply({ type: 'timer' })
      if (now === before) break
    }
    at = until
  }
  const act = (line: Extract<Line, { type: 'said' | 'did' }>): void => {
    if (line.type === 'said') return apply({ type: 'answer', answer: { text: line.text } })
    switch (line.what) {
      case 'language':
        return apply({ type: 'locale', locale: line.text })
      case 'button':
        return apply({ type: 'interrupt', name: line.text })
      case 'agent':
        return apply({ type: line.text === 'takes over' ? 'takeOver' : 'handBack' })
      case 'time':
        return wait(timed(line, () => momentAfter(line.text, at, zone)))
      case 'later':
        return wait(timed(line, () => at + laterBy(line.text)))
      case 'attribute':
        return apply({ type: 'attributes', attributes: pairs(line) })
      default: {
        const asking = now && questionOf(now.state)
        return apply({ type: 'answer', answer: answerOf(line, asking ?? undefined) })
      }
    }
  }

  for (const line of script.begins) {
    if (line.what === 'row') {
      const [, table = '', rest = ''] = /^(\S+) (.*)$/.exec(line.text) ?? []
      timed(line, () => data.add(table, pairs({ ...line, text: rest })))
    }
    written.push(`[${line.what}: ${line.text}]`)
  }
  stated = effectsBefore(script.rest, 0)
  const given = (what: string) =>
    Object.assign({}, ...script.begins.filter((line) => line.what === what).map(pairs)) as {
      [name: string]: Json
    }
  const language = script.begins.find(({ what }) => what === 'language')?.text
  written.push('')
  apply({
    type: 'start',
    ...(language && { locale: language }),
    contact: given('contact'),
    attributes: given('attribute'),
    contactKey: 'transcript',
    channel: 'web',
  })
  settle()

  for (const [i, line] of script.rest.entries()) {
    if (line.type === 'effect') continue
    if (line.type === 'check') written.push(checked(line, now as unknown as Stepped, path, data))
    else if (line.type === 'note') written.push('', line.text)
    else {
      written.push('', ...inputLines(line))
      path = []
      stated = effectsBefore(script.rest, i + 1)
      act(line)
      settle()
    }
  }
  return `${[...script.title, '', ...written].join('\n').trim()}\n`
}

type Did = Extract<Line, { type: 'did' }>

/** The title, what is said about the beginning, and the rest. */
function startOf(lines: Line[]): { title: string[]; begins: Did[]; rest: Line[] } {
  const end = lines.findIndex(
    (line) => line.type === 'said' || line.type === 'effect' || (line.type === 'did' && !beginning.has(line.what)),
  )
  const head = end < 0 ? lines : lines.slice(0, end)
  const rest = end < 0 ? [] : lines.slice(end)
  const begins = head.filter((line): line is Did => line.type === 'did')
  const title = head.flatMap((line) => (line.type === 'note' ? [line.text] : []))
  return { title, begins, rest: [...head.filter(({ type }) => type === 'check'), ...rest] }
}

const beginning = new Set(['language', 'time', 'contact', 'attribute', 'row'])

/** The outcomes that the transcript states for what follows an input, up to the next one. */
function effectsBefore(lines: Line[], from: number): Extract<Line, { type: 'effect' }>[] {
  const end = lines.findIndex((line, i) => i >= from && (line.type === 'said' || line.type === 'did'))
  return lines
    .slice(from, end < 0 ? undefined : end)
    .filter((line): line is Extract<Line, { type: 'effect' }> => line.type === 'effect')
}

function take(stated: Extract<Line, { type: 'effect' }>[], what: string): string {
  const place = stated.findIndex((line) => line.what === what)
  return place < 0 ? '' : (stated.splice(place, 1)[0]?.outcome ?? '')
}

function timed<T>(line: Line, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw error instanceof RangeError ? new TranscriptMistake(line.number, error.message) : error
  }
}

function isWaitedFor(state: State, n: number): boolean {
  return state.frames.some(({ rest }) => rest?.type === 'effect' && rest.n === n && !rest.result)
}

function questionOf(state: State): Question | undefined {
  const rest = state.frames.at(-1)?.rest
  return rest?.type === 'ask' ? rest.question : undefined
}

function inputLines(line: Extract<Line, { type: 'said' | 'did' }>): string[] {
  return line.type === 'said' ? spoken('you', line.text) : [`[${line.what}: ${line.text}]`]
}

function spoken(who: string, text: string): string[] {
  const [first = '', ...more] = text.split('\n')
  return [`${who}: ${first}`.trimEnd(), ...more.map((line) => `${indent}${line}`.trimEnd())]
}

/** What a question offers, as one sees it below the bubble. */
function shown(question: Question | undefined): string[] {
  if (!question) return []
  const { type, options, min, max, shape } = question
  if (type === 'consent')
    return (options ?? []).map(({ label, required }) => `${indent}☐ ${label}${required ? ' *' : ''}`)
  if (options) return options.map(({ label }) => `${indent}› ${label}`)
  if (type === 'rating') return [`${indent}(${shape}, ${min} to ${max})`]
  return [`${indent}(${type})`]
}

function told(effect: Exclude<Effect, Ask>): string[] {
  switch (effect.type) {
    case 'say':
      return spoken(
        'bot',
        effect.bubble.type === 'text' ? seen(effect.bubble.text) : `(${effect.bubble.type}) ${effect.bubble.url}`,
      )
    case 'track':
      return [`[goal: ${effect.goal}${effect.value === undefined ? '' : ` ${effect.value}`}]`]
    case 'consent':
      return [`[consent: ${effect.purpose} ${effect.given ? 'given' : 'refused'}]`]
    case 'handOff':
      return [`[handed: ${effect.team || 'everybody'}]`, ...noteLines(effect.note)]
    case 'privacy':
      return [`[privacy: ${effect.request}]`]
    case 'problem':
      return [`[problem: ${effect.from.flow}/${effect.from.block} ${effect.code} ${effect.detail}]`]
    case 'remember':
      return []
  }
}

/** Markdown without the backslashes that only keep values from being more than text. */
function seen(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s]|\n)/gu, '$1')
}

function noteLines(note: string): string[] {
  return note
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `${indent}| ${line}`)
}

function kindOf(ask: Ask): string {
  return ask.type === 'presence' ? 'team' : ask.type
}

function resultOf(ask: Ask, data: TableRows, stated: string): Result {
  if (stated === 'timeout') return { outcome: 'timeout', message: 'Too slow' }
  if (stated === 'error') return { outcome: 'error', message: 'Out of order' }
  switch (ask.type) {
    case 'table':
      return data.run(ask)
    case 'mail':
      return { outcome: 'success', value: { to: ask.to } }
    case 'presence':
      return stated === 'somebody' ? { outcome: 'success', value: 1 } : { outcome: 'empty', value: 0 }
    case 'http': {
      const [, outcome = 'error', value = 'null'] = /^(success|empty)(?: (.*))?$/.exec(stated) ?? []
      if (outcome === 'error') return { outcome, message: 'The transcript does not say what comes back' }
      return { outcome: outcome as 'success' | 'empty', value: JSON.parse(value) as Json }
    }
  }
}

function asked(ask: Ask, result: Result): string[] {
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
    case 'mail':
      return [
        `[mail: ${ask.to}${ask.replyTo ? `, answers to ${ask.replyTo}` : ''} → ${failed ?? 'sent'}]`,
        ...noteLines(`${ask.subject}\n${seen(ask.text)}`),
      ]
    case 'presence':
      return [`[team: ${ask.team || 'everybody'} → ${result.outcome === 'success' ? 'somebody' : 'nobody'}]`]
    case 'http': {
      const value = 'value' in result && result.value !== undefined ? ` ${JSON.stringify(result.value)}` : ''
      return [`[http: ${ask.method} ${ask.url} → ${failed ?? `${result.outcome}${value}`}]`]
    }
  }
}

function countOf(result: Result): string {
  const rows = 'value' in result && Array.isArray(result.value) ? result.value.length : 0
  return rows === 0 ? 'nothing' : rows === 1 ? '1 row' : `${rows} rows`
}

function plain(value: Json | undefined): string {
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? value.replaceAll('\n', '⏎') : JSON.stringify(value)
}

function pairs(line: Did): { [name: string]: Json } {
  const all = [...line.text.matchAll(/([\w.]+) = (.*?)(?=, [\w.]+ = |$)/g)]
  if (all.length === 0) throw new TranscriptMistake(line.number, 'It is written: name = value')
  return Object.fromEntries(
    all.map(([, name = '', value = '']) => [
      name,
      value === 'true' ? true : value === 'false' ? false : value,
    ]),
  )
}

function answerOf(line: Did, question: Question | undefined): Answer {
  if (line.what === 'file') {
    const [, name = '', type = '', size = ''] = /^(.+) (\S+\/\S+) (\d+)$/.exec(line.text) ?? []
    if (!name) throw new TranscriptMistake(line.number, 'It is written: [file: photo.jpg image/jpeg 120000]')
    return { file: { id: 'file-1', name, type, size: Number(size), url: `/files/${name}` } }
  }
  if (line.what === 'choice') {
    return { choice: question?.type === 'rating' ? line.text : optionOf(line, line.text, question) }
  }
  const labels = line.text.split(' | ').filter((label) => label.trim())
  return { choices: labels.map((label) => optionOf(line, label, question)) }
}

function optionOf(line: Line, label: string, question: Question | undefined): string {
  const options = question?.options ?? []
  const wanted = spaced(label)
  const found =
    options.find((option) => spaced(option.label) === wanted) ??
    options.find((option) => option.id === label.trim())
  if (found) return found.id
  const there = options.map((option) => `"${option.label}"`).join(', ') || 'no options'
  throw new TranscriptMistake(line.number, `There is no "${label}" to choose: ${there}`)
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}

function checked(
  line: Extract<Line, { type: 'check' }>,
  { state }: Stepped,
  path: Stepped['path'],
  data: TableRows,
): string {
  if (line.what === 'path') {
    const names = path.map(({ flow, block }) => (flow === 'main' ? block : `${flow}/${block}`))
    return `[path: ${names.join(' → ')}]`
  }
  const names = [...line.text.matchAll(/(?:^|, )([A-Za-z_][\w.]*) = /g)].map(([, name = '']) => name)
  if (names.length === 0) throw new TranscriptMistake(line.number, 'It is written: name = value')
  const value = (name: string): Json | undefined => {
    if (line.what === 'rows') return data.rows(name).length
    return name.startsWith('contact.') ? state.contact[name.slice(8)] : state.variables[name]
  }
  return `[${line.what}: ${names.map((name) => `${name} = ${plain(value(name))}`).join(', ')}]`
}
