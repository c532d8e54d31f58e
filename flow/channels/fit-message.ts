import type { Capabilities } from '#flow/channels/capabilities.ts'
import type { Bubble } from '#flow/run/effect.ts'
import type { Question } from '#flow/run/question.ts'
import { escapeMarkdown, toPlainText } from '#flow/text/markdown.ts'

type Limit = NonNullable<Capabilities['text']>

/** Something that a channel shows otherwise than it was written, and the limit that made it so. */
export type Fitting =
  | { type: 'list'; choices: number; buttons: { most: number; label: number } | null }
  | { type: 'numbered'; choices: number; because: 'none' }
  | { type: 'numbered'; choices: number; because: 'many' | 'long'; most: number }
  | { type: 'plain' }
  | { type: 'parted'; parts: number; limit: Limit }
  | { type: 'linked'; media: Exclude<Bubble['type'], 'text'> }

export type Fitted = { bubbles: Bubble[]; question: Question | null; fittings: Fitting[] }

/**
 * A message as a channel can show it: buttons become a list, or numbered lines that are answered by their number; what
 * is too long is parted between paragraphs, lines or words; formatting and media that it lacks become plain text and
 * addresses. Nothing is cut away, and `fittings` says each thing that was changed. A fitted message stays as it is.
 */
export function fitMessage(
  message: { bubbles: readonly Bubble[]; question: Question | null },
  capabilities: Capabilities,
): Fitted {
  const { question, fitting, lines } = fitQuestion(message.question, capabilities)
  const said: Bubble[] = [...message.bubbles]
  if (lines) {
    const last = said.at(-1)
    if (last?.type === 'text') said[said.length - 1] = { type: 'text', text: `${last.text}\n\n${lines}` }
    else said.push({ type: 'text', text: lines })
  }
  const fittings: Fitting[] = fitting ? [fitting] : []
  const bubbles = said.flatMap((bubble) => {
    const fitted = fitBubble(bubble, capabilities)
    fittings.push(...fitted.fittings)
    return fitted.bubbles
  })
  return { bubbles, question, fittings }
}

function fitQuestion(
  question: Question | null,
  { buttons, list }: Capabilities,
): { question: Question | null; fitting?: Fitting; lines?: string } {
  const { options, ...asked } = question ?? {}
  if (!question || !options?.length) return { question }
  const longest = Math.max(...options.map(({ label }) => [...label].length))
  const fits = (way: { most: number; label: number } | null) =>
    way !== null && options.length <= way.most && longest <= way.label
  if (fits(buttons)) return { question }
  const choices = options.length
  if (fits(list)) return { question, fitting: { type: 'list', choices, buttons } }
  return {
    question: { ...(asked as Question) },
    fitting: { type: 'numbered', choices, ...why(choices, list ?? buttons) },
    lines: options.map(({ label }, at) => `${at + 1}. ${escapeMarkdown(label)}`).join('\n'),
  }
}

function why(choices: number, way: { most: number; label: number } | null) {
  if (way === null) return { because: 'none' as const }
  return choices > way.most
    ? { because: 'many' as const, most: way.most }
    : { because: 'long' as const, most: way.label }
}

function fitBubble(
  bubble: Bubble,
  { text, formatting, media }: Capabilities,
): { bubbles: Bubble[]; fittings: Fitting[] } {
  if (bubble.type !== 'text') {
    if (media.includes(bubble.type)) return { bubbles: [bubble], fittings: [] }
    const words = [bubble.alt || bubble.name, bubble.url].filter(Boolean).join('\n')
    return { bubbles: [{ type: 'text', text: words }], fittings: [{ type: 'linked', media: bubble.type }] }
  }
  const plain = formatting ? bubble.text : toPlainText(bubble.text)
  const isPlain = formatting || toPlainText(plain) === plain
  const written = isPlain ? plain : escapeMarkdown(plain)
  const parts = text ? partsOf(written, text) : [written]
  const fittings: Fitting[] = []
  if (!formatting && hasFormatting(bubble.text)) fittings.push({ type: 'plain' })
  if (text && parts.length > 1) fittings.push({ type: 'parted', parts: parts.length, limit: text })
  return { bubbles: parts.map((part) => ({ type: 'text', text: part })), fittings }
}

/** Bold, italic or links; line ends and lists are said as well without. */
function hasFormatting(text: string): boolean {
  return /[*_[]/.test(text) && toPlainText(text).replace(/\s+/g, '') !== text.replace(/[\s\\]+/g, '')
}

/** Parts that are short enough, ended where it hurts least. */
function partsOf(text: string, limit: Limit): string[] {
  const parts: string[] = []
  let rest = text
  for (;;) {
    const most = mostOf(rest, limit)
    if (most >= rest.length) return [...parts, parts.length ? rest.trimEnd() : rest]
    const head = rest.slice(0, most)
    const end = [/\n\n(?![\s\S]*\n\n)/, /\n(?![\s\S]*\n)/, /\s(?!.*\s)/s]
      .map((gap) => head.search(gap))
      .find((at) => at > most / 2)
    const at = end ?? most
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
}

/** How many UTF-16 units of a text the limit allows; never half of a sign. */
function mostOf(text: string, limit: Limit): number {
  let left = limit.longest
  let at = 0
  for (const sign of text) {
    left -= limit.in === 'characters' ? 1 : bytesOf(sign)
    if (left < 0) return at
    at += sign.length
  }
  return at
}

function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
