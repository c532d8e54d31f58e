import type { BlockRef, Localized } from '#flow/document.ts'
import { variableOf } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import { holds } from '#flow/run/conditions.ts'
import { evaluate } from '#flow/run/expression.ts'
import { shareOf } from '#flow/run/random.ts'
import type { Run } from '#flow/run/run.ts'
import type { Setting } from '#flow/run/scope.ts'
import { scopeOf } from '#flow/run/scope-of.ts'
import type { Turn } from '#flow/run/turn.ts'
import { fillTemplate } from '#flow/text/template.ts'

/** What the block at `here` may do in this turn: see `Run`. */
export function createRun(turn: Turn, here: BlockRef): Run {
  const { program, state, at } = turn
  const { document } = program
  const setting: Setting = { at, locale: state.locale, timeZone: document.settings.timeZone }
  const scope = () => scopeOf(turn)
  const problem = (code: 'badTemplate' | 'badExpression', detail: string) =>
    turn.effects.push({ type: 'problem', from: here, code, detail })
  const fill = (template: string, escaping: 'markdown' | 'none') => {
    if (!template.includes('{{') && !template.includes('{%')) return template
    const filled = fillTemplate(template, scope(), { ...setting, escape: escaping })
    if (filled.ok) return filled.text
    problem('badTemplate', filled.message)
    return ''
  }
  const pick = (text: Localized) => pickLanguage(text, turn)
  const frame = () => turn.state.frames[turn.state.frames.length - 1]
  const sayReady = (text: string) => {
    if (text.trim()) turn.effects.push({ type: 'say', from: here, bubble: { type: 'text', text } })
  }
  return {
    document,
    at,
    here,
    locale: state.locale,
    channel: state.channel,
    setting,
    scope,
    pick,
    text: (text) => fill(pick(text), 'markdown'),
    line: (text) => fill(pick(text), 'none'),
    fill: (template) => fill(template, 'none'),
    words: (said) => (state.locale.startsWith('fr') ? said.fr : said.en),
    read: (variable) => readVariable(turn, variable),
    write: (variable, value) => writeVariable(turn, variable, value),
    holds(condition) {
      const held = holds(condition, scope(), setting)
      if (held.ok) return held.value
      problem('badExpression', held.message)
      return false
    },
    evaluate(cel) {
      const value = evaluate(cel, scope(), setting)
      if (value.ok) return value.value
      problem('badExpression', value.message)
      return null
    },
    random: turn.random,
    share: (salt) => (state.contactKey ? shareOf(`${salt}:${state.contactKey}`) : turn.random()),
    say: (text) => sayReady(fill(pick(text), 'markdown')),
    sayReady,
    show(media) {
      const url = fill(media.url, 'none')
      const alt = media.alt && fill(pick(media.alt), 'none')
      const name = media.name
      if (!/^(https?:\/\/|\/)/i.test(url)) return
      const bubble = { type: media.kind, url, ...(alt && { alt }), ...(name && { name }) }
      turn.effects.push({ type: 'say', from: here, bubble })
    },
    tell: (effect) => void turn.effects.push(effect),
    tries: () => frame()?.tries ?? 0,
    missed() {
      const top = frame()
      if (top) top.tries++
    },
    memory: () => frame()?.memory ?? null,
    keep(memory) {
      const top = frame()
      if (top && memory !== null) top.memory = memory
      else delete top?.memory
    },
  }
}

function pickLanguage(text: Localized, turn: Turn): string {
  const { defaultLanguage, fallbackLanguage } = turn.program.document.settings
  const locale = turn.state.locale
  for (const language of [locale, locale.split('-')[0] ?? '', defaultLanguage, fallbackLanguage]) {
    if (Object.hasOwn(text, language) && text[language]?.trim()) return text[language]
  }
  return Object.values(text).find((said) => said.trim()) ?? ''
}

function readVariable(turn: Turn, variable: string): Json {
  const [first = '', rest] = variable.split('.', 2)
  const scope = scopeOf(turn)
  if (rest === undefined) return own(scope, first)
  if (first === 'contact') return own(scope.contact, rest)
  if (first === 'bot') return own(scope.bot, rest)
  return null
}

function own(record: { [name: string]: Json | undefined }, name: string): Json {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}

function writeVariable(turn: Turn, variable: string, value: Json): void {
  const declared = variableOf(turn.program.document, variable)
  if (!declared || variable.startsWith('bot.')) return
  const kept = coerce(value, declared.type)
  if (variable.startsWith('contact.')) {
    const fact = variable.slice('contact.'.length)
    turn.state.contact[fact] = kept
    turn.remembered[fact] = kept
  } else {
    turn.state.variables[variable] = kept
  }
  turn.changed[variable] = kept
  turn.scope = null
}
