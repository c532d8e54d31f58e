import type { FlowDocument } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Event } from '#flow/run/event.ts'
import { compile } from '#flow/run/program.ts'
import type { Question } from '#flow/run/question.ts'
import type { Stepped } from '#flow/run/step.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import { checkedStep } from '#flow/testing/checked-step.ts'
import type { TableRows } from '#flow/testing/table-rows.ts'
import { tableRows } from '#flow/testing/table-rows.ts'
import { answerOf, pairsOf, resultOf } from '#flow/testing/transcript-answers.ts'
import { laterBy, momentAfter } from '#flow/testing/transcript-clock.ts'
import type { Did, Line, Script } from '#flow/testing/transcript-lines.ts'
import { readTranscript, statedAfter, TranscriptMistake } from '#flow/testing/transcript-lines.ts'
import { askedLines, doneLines, plain, resultLines, toldLines } from '#flow/testing/transcript-outcomes.ts'
import { zoned } from '#flow/time.ts'

/**
 * Holds a conversation again, after a transcript (see `readTranscript` for how one is written), and writes it down as it went
 * this time: the same text when nothing changed. Tables answer from their demo rows unless the transcript says "→ error";
 * nobody of a team is there unless it says "→ somebody"; mails leave unless it says "→ error"; a call comes out as it says. It
 * is a Monday, 23 November 2026, ten o'clock in the bot's time zone, unless it says otherwise. Every step is checked
 * (`checkedStep`). Throws `TranscriptMistake`.
 */
export function replay(text: string, document: FlowDocument, tables: readonly DemoTable[]): string {
  const script = readTranscript(text)
  const talk = begin(script, document, tables)
  const written = [...script.title, '', ...script.begins.flatMap(doneLines), '', ...talk.start()]
  for (const [i, line] of script.rest.entries()) {
    if (line.type === 'check') written.push(talk.check(line))
    else if (line.type === 'note') written.push('', line.text)
    else if (line.type !== 'effect')
      written.push('', ...doneLines(line), ...talk.act(line, statedAfter(script.rest, i + 1)))
  }
  return `${written.join('\n').trim()}\n`
}

type Untimed = Event extends infer E ? (E extends unknown ? Omit<E, 'at' | 'seed'> : never) : never

function begin({ begins, rest }: Script, document: FlowDocument, tables: readonly DemoTable[]) {
  const zone = document.settings.timeZone
  let at = begins.reduce(
    (now, line) => (line.what === 'time' ? momentOf(line, now, zone) : now),
    momentAfter('Monday 10:00', 0, zone),
  )
  const program = compile(document)
  const data = tableRows(tables, zoned(at, zone))
  let now: Stepped | null = null
  let path: Stepped['path'] = []
  let stated = statedAfter(rest, 0)

  /** One event, and what comes of it until the conversation rests. */
  function apply(event: Untimed): string[] {
    const seed = (now?.state.n ?? 0) + 1
    const stepped = checkedStep(program, now?.state ?? null, { ...event, at, seed } as Event)
    now = stepped
    path.push(...stepped.path)
    return stepped.effects.flatMap((effect) => {
      if (!('n' in effect)) return toldLines(effect)
      if (!isWaitedFor(stepped, effect.n)) return []
      const result = resultOf(effect, stated, data)
      return [...resultLines(effect, result), ...apply({ type: 'result', n: effect.n, result })]
    })
  }

  function wait(until: number): string[] {
    const written: string[] = []
    for (let due = now?.state.timer ?? null; due !== null && due <= until; due = now?.state.timer ?? null) {
      at = Math.max(at, due)
      const before: Stepped | null = now
      written.push(...apply({ type: 'timer' }))
      if (now?.state === before?.state) break
    }
    at = until
    return written
  }

  function happen(line: Extract<Line, { type: 'said' | 'did' }>): string[] {
    if (line.type === 'said') return apply({ type: 'answer', answer: { text: line.text } })
    switch (line.what) {
      case 'language':
        return apply({ type: 'locale', locale: line.text })
      case 'button':
        return apply({ type: 'interrupt', name: line.text })
      case 'agent':
        return apply({ type: line.text === 'takes over' ? 'takeOver' : 'handBack' })
      case 'attribute':
        return apply({ type: 'attributes', attributes: pairsOf(line) })
      case 'time':
        return wait(momentOf(line, at, zone))
      case 'later':
        return wait(attempt(line, () => at + laterBy(line.text)))
      default:
        return apply({ type: 'answer', answer: answerOf(line, now ? questionOf(now) : undefined) })
    }
  }

  /** The question that is open now, or that all is over; nothing when nothing happened. */
  function settled(before: Stepped | null): string[] {
    if (!now || now.state === before?.state) return []
    if (now.state.status === 'ended') return ['[over]']
    const question = questionOf(now)
    return question ? askedLines(question) : []
  }

  return {
    start(): string[] {
      for (const line of begins.filter(({ what }) => what === 'row')) addRow(line, data)
      const given = (what: string): { [name: string]: Json } =>
        Object.assign({}, ...begins.filter((line) => line.what === what).map((line) => pairsOf(line)))
      const locale = begins.find(({ what }) => what === 'language')?.text
      const start: Untimed = {
        type: 'start',
        ...(locale && { locale }),
        contact: given('contact'),
        attributes: given('attribute'),
        contactKey: 'transcript',
        channel: 'web',
      }
      return [...apply(start), ...settled(null)]
    },
    act(line: Extract<Line, { type: 'said' | 'did' }>, outcomes: typeof stated): string[] {
      const before = now
      path = []
      stated = outcomes
      return [...happen(line), ...settled(before)]
    },
    check(line: Extract<Line, { type: 'check' }>): string {
      if (line.what === 'path') {
        const names = path.map(({ flow, block }) => (flow === document.main ? block : `${flow}/${block}`))
        return `[path: ${names.join(' → ')}]`
      }
      const names = [...line.text.matchAll(/(?:^|, )([A-Za-z_][\w.]*) = /g)].map(([, name = '']) => name)
      if (names.length === 0) throw new TranscriptMistake(line, 'It is written: name = value')
      const value = (name: string): Json | undefined => {
        if (line.what === 'rows') return data.rows(name).length
        return name.startsWith('contact.')
          ? now?.state.contact[name.slice('contact.'.length)]
          : now?.state.variables[name]
      }
      return `[${line.what}: ${names.map((name) => `${name} = ${plain(value(name))}`).join(', ')}]`
    },
  }
}

function isWaitedFor({ state }: Stepped, n: number): boolean {
  return state.frames.some(({ rest }) => rest?.type === 'effect' && rest.n === n && !rest.result)
}

function questionOf({ state }: Stepped): Question | undefined {
  const rest = state.frames.at(-1)?.rest
  return rest?.type === 'ask' ? rest.question : undefined
}

function momentOf(line: Did, after: number, zone: string): number {
  return attempt(line, () => momentAfter(line.text, after, zone))
}

function addRow(line: Did, data: TableRows): void {
  const [, table = '', values = ''] = /^(\S+) (.*)$/.exec(line.text) ?? []
  attempt(line, () => data.add(table, pairsOf(line, values)))
}

function attempt<T>(line: Line, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw error instanceof RangeError ? new TranscriptMistake(line, error.message) : error
  }
}
