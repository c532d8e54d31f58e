import type { Json } from '#flow/json.ts'
import type { Ask, Result } from '#flow/run/effect.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Question } from '#flow/run/question.ts'
import type { TableRows } from '#flow/testing/table-rows.ts'
import type { Did, Stated } from '#flow/testing/transcript-lines.ts'
import { TranscriptMistake } from '#flow/testing/transcript-lines.ts'

/** What the visitor answers by a line such as `[choice: label]`; labels are found whatever their spaces and capitals. */
export function answerOf(line: Did, question: Question | undefined): Answer {
  if (line.what === 'file') return { file: fileOf(line) }
  if (line.what === 'choice') {
    return { choice: question?.type === 'rating' ? line.text : optionOf(line, line.text, question) }
  }
  const labels = line.text.split(' | ').filter((label) => label.trim())
  return { choices: labels.map((label) => optionOf(line, label, question)) }
}

function fileOf(line: Did) {
  const [, name = '', type = '', size = ''] = /^(.+) (\S+\/\S+) (\d+)$/.exec(line.text) ?? []
  if (!name) throw new TranscriptMistake(line, 'It is written: [file: photo.jpg image/jpeg 120000]')
  return { id: 'file-1', name, type, size: Number(size), url: `/files/${name}` }
}

function optionOf(line: Did, label: string, question: Question | undefined): string {
  const options = question?.options ?? []
  const found =
    options.find((option) => spaced(option.label) === spaced(label)) ??
    options.find((option) => option.id === label.trim())
  if (found) return found.id
  const there = options.map((option) => `"${option.label}"`).join(', ') || 'no options'
  throw new TranscriptMistake(line, `There is no "${label}" to choose: ${there}`)
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** "name = value, other = value". */
export function pairsOf(line: Did, text = line.text): { [name: string]: Json } {
  const all = [...text.matchAll(/([\w.]+) = (.*?)(?=, [\w.]+ = |$)/g)]
  if (all.length === 0) throw new TranscriptMistake(line, 'It is written: name = value')
  const read = (value: string) => (value === 'true' ? true : value === 'false' ? false : value)
  return Object.fromEntries(all.map(([, name = '', value = '']) => [name, read(value)]))
}

/** How an ask comes out: as the next line about one of its kind states, else as usual. That line is used up. */
export function resultOf(ask: Ask, stated: Stated[], data: TableRows): Result {
  const kind = ask.type === 'presence' ? 'team' : ask.type === 'ownData' ? 'copy' : ask.type
  const place = stated.findIndex(({ what }) => what === kind)
  const outcome = place < 0 ? '' : (stated.splice(place, 1)[0]?.outcome ?? '')
  if (outcome === 'timeout') return { outcome: 'timeout', message: 'Too slow' }
  if (outcome === 'error') return { outcome: 'error', message: 'Out of order' }
  switch (ask.type) {
    case 'table':
      return data.run(ask)
    case 'mail':
      return { outcome: 'success', value: { to: ask.to } }
    case 'ownData':
      return { outcome: 'success', value: { url: '/copies/1', conversations: 2, messages: 31, files: 1 } }
    case 'presence':
      return outcome === 'somebody' ? { outcome: 'success', value: 1 } : { outcome: 'empty', value: 0 }
    case 'http': {
      const [, came, value = 'null'] = /^(success|empty)(?: (.*))?$/.exec(outcome) ?? []
      if (!came) return { outcome: 'error', message: 'The transcript does not say what comes back' }
      return { outcome: came as 'success' | 'empty', value: JSON.parse(value) as Json }
    }
  }
}
