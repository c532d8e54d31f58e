import type { Block } from '#flow/blocks/define-block.ts'
import { blocks } from '#flow/blocks/registry.ts'
import { normalise } from '#flow/text/normalise.ts'
import type { Locale } from '#flow/words.ts'

/** What authors usually add after a block of a kind, the likeliest first. */
const usuallyNext: { [type: string]: readonly string[] } = {
  start: ['message', 'choice', 'askText', 'hours'],
  message: ['choice', 'askText', 'message', 'askEmail', 'end'],
  choice: ['message', 'askText', 'choice', 'handOff', 'goTo'],
  askText: ['askEmail', 'message', 'choice', 'http', 'setValue'],
  askEmail: ['consent', 'askPhone', 'sendEmail', 'message', 'http'],
  askPhone: ['consent', 'message', 'http', 'handOff'],
  consent: ['sendEmail', 'goal', 'message', 'http'],
  condition: ['message', 'handOff', 'goTo', 'setValue', 'choice'],
  setValue: ['condition', 'message', 'goTo', 'choice'],
  http: ['message', 'condition', 'setValue', 'handOff'],
  table: ['message', 'condition', 'handOff', 'setValue'],
  hours: ['handOff', 'message', 'askEmail'],
  handOff: ['askEmail', 'message', 'sendEmail', 'end'],
  rating: ['condition', 'askText', 'message', 'goal'],
  sendEmail: ['message', 'goal', 'end'],
  goal: ['message', 'end', 'handOff'],
  wait: ['message', 'condition', 'choice'],
  split: ['message', 'choice'],
}

/**
 * The blocks that may be added, the likeliest first: those whose title, then keywords, then description match what is
 * typed (accents and case do not count); with nothing typed, by what usually follows `after`.
 */
export function rankBlocks(typed: string, locale: Locale, after?: string): Block[] {
  const usual = (after && usuallyNext[after]) || usuallyNext.start || []
  const placeable = blocks.filter(({ placeable }) => placeable !== false)
  const rankUsual = ({ type }: Block) => (usual.includes(type) ? usual.indexOf(type) : usual.length)
  const query = normalise(typed)
  return placeable
    .map((block, order) => ({ block, order, score: query ? matchScore(block, query, locale) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rankUsual(a.block) - rankUsual(b.block) || a.order - b.order)
    .map(({ block }) => block)
}

function matchScore({ words }: Block, query: string, locale: Locale): number {
  const { title, keywords, description } = words[locale]
  const name = normalise(title)
  if (name.startsWith(query)) return 5
  if (wordStarts(name, query)) return 4
  // A French author may know the English name, and the other way round.
  if (wordStarts(normalise(keywords), query) || wordStarts(normalise(words.en.title), query)) return 3
  if (name.includes(query)) return 2
  return wordStarts(normalise(description), query) ? 1 : 0
}

function wordStarts(text: string, query: string): boolean {
  return text.startsWith(query) || text.includes(` ${query}`)
}
