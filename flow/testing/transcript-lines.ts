/** What stands in a transcript besides what the bot says: who did what, and what is asked of the replay. */
export type Line = { number: number } & (
  | { type: 'note'; text: string }
  | { type: 'said'; text: string }
  | { type: 'did'; what: string; text: string }
  /** An effect and how it came out, which decides how it comes out again. */
  | { type: 'effect'; what: string; outcome: string }
  | { type: 'check'; what: 'variables' | 'path' | 'rows'; text: string }
)
export type Did = Extract<Line, { type: 'did' }>
export type Stated = Extract<Line, { type: 'effect' }>

/** A transcript asks for what cannot be. `line` counts from 1. */
export class TranscriptMistake extends Error {
  readonly line: number
  constructor({ number }: Line, message: string) {
    super(message)
    this.line = number
  }
}

/** A transcript: its title, what is said about the beginning, and what happens then. */
export type Script = { title: string[]; begins: Did[]; rest: Line[] }

/**
 * Reads a transcript. One line each; what goes on on the next line is indented:
 *
 *     you: words that are typed          [choice: label]  [choices: label | label]  [file: name type size]
 *     [button: human]                    [language: en]   [time: Monday 14:00]      [later: 3 min]
 *     [contact: email = x]               [attribute: page = x]                      [row: orders number = 1, status = late]
 *     [agent: hands back]                [agent: takes over]                        # a remark
 *     [variables: score = 75]            [path: hello → need]                       [rows: leads = 1]
 *
 * Every other line is what came of it (`bot: …`, options, `[table: …]`): the replay writes those, and compares.
 */
export function readTranscript(text: string): Script {
  const lines: Line[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const line = readLine(raw, i + 1)
    const last = lines[lines.length - 1]
    if (line) lines.push(line)
    else if (raw.startsWith(indent) && last?.type === 'said' && last.number === i)
      lines[lines.length - 1] = { ...last, number: i + 1, text: `${last.text}\n${raw.slice(indent.length)}` }
  }
  return inParts(lines)
}

/** What a line that goes on begins with. */
export const indent = '     '

const beginning = new Set(['language', 'time', 'contact', 'attribute', 'row'])
const doing = new Set([...beginning, 'choice', 'choices', 'file', 'button', 'later', 'agent'])
const checks = new Set(['variables', 'path', 'rows'] as const)
const effects = new Set(['table', 'http', 'mail', 'team', 'copy'])

function readLine(raw: string, number: number): Line | null {
  if (raw.startsWith('you:')) return { number, type: 'said', text: raw.slice(4).replace(/^ /, '') }
  if (raw.startsWith('bot:') || raw.startsWith(' ') || raw.trim() === '') return null
  const [, what = '', text = ''] = /^\[([a-z]+)(?:: (.*))?\]$/.exec(raw.trimEnd()) ?? []
  if (doing.has(what)) return { number, type: 'did', what, text }
  for (const check of checks) if (check === what) return { number, type: 'check', what: check, text }
  if (effects.has(what))
    return { number, type: 'effect', what, outcome: text.split(' → ').pop()?.trim() ?? '' }
  return raw.startsWith('[') ? null : { number, type: 'note', text: raw.trimEnd() }
}

function inParts(lines: Line[]): Script {
  const first = lines.findIndex(
    (line) => line.type !== 'note' && !(line.type === 'did' && beginning.has(line.what)),
  )
  const end = first < 0 ? lines.length : first
  const head = lines.slice(0, end)
  return {
    title: head.flatMap((line) => (line.type === 'note' ? [line.text] : [])),
    begins: head.filter((line) => line.type === 'did'),
    rest: lines.slice(end),
  }
}

/** The outcomes that are stated for what follows a place in a script, up to the next thing that somebody does. */
export function statedAfter(lines: Line[], from: number): Stated[] {
  const end = lines.findIndex((line, i) => i >= from && (line.type === 'said' || line.type === 'did'))
  return lines.slice(from, end < 0 ? undefined : end).filter((line) => line.type === 'effect')
}
