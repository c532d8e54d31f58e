import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Run } from '#flow/run/run.ts'
import { escapeMarkdown } from '#flow/text/markdown.ts'
import { plural, words } from '#flow/words.ts'

/** The copy that the server made of what it keeps: where it lies for a while, and how much it holds. */
type Copy = { url: string; conversations: number; messages: number; files: number }

const mostFacts = 20
const longestValue = 200

/** The answer to `ownData`, if it is one. */
export function copyOf(value: Json): Copy | undefined {
  if (!isJsonObject(value)) return undefined
  const count = (name: string) => (typeof value[name] === 'number' ? value[name] : 0)
  return {
    url: typeof value.url === 'string' ? value.url : '',
    conversations: count('conversations'),
    messages: count('messages'),
    files: count('files'),
  }
}

/** Says what is kept of the visitor: the facts that can be read as they are, and how much there is besides. */
export function sayKept(run: Run, { conversations, messages, files }: Copy): void {
  const said = run.words(keptWords)
  const facts = factLines(run.scope().contact as JsonObject, said)
  if (facts.length) run.sayReady(facts.join('\n'))
  const amounts = [
    said.conversations(conversations),
    said.messages(messages),
    ...(files ? [said.files(files)] : []),
  ]
  run.sayReady(amounts.join(', '))
}

/** The name under which the copy is saved. */
export const copyNames = { en: 'my-data.json', fr: 'mes-donnees.json' }

/** What is said when the copy could not be made. */
export const noCopy = {
  en: 'I could not put your copy together just now. Nothing is lost: ask me again in a moment.',
  fr: 'Je n’ai pas pu préparer votre copie à l’instant. Rien n’est perdu : redemandez-la-moi dans un moment.',
}

function factLines(facts: JsonObject, said: (typeof keptWords)['en']): string[] {
  return Object.entries(facts)
    .flatMap(([fact, value]) => {
      if (value === null || value === '' || typeof value === 'object') return []
      const shown = typeof value === 'boolean' ? (value ? said.yes : said.no) : String(value)
      const label = Object.hasOwn(said.facts, fact)
        ? said.facts[fact as keyof typeof said.facts]
        : fact.replaceAll('_', ' ')
      return [`- **${escapeMarkdown(label)}**${said.is} ${escapeMarkdown(oneLine(shown))}`]
    })
    .slice(0, mostFacts)
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line
}

const keptWords = words({
  en: {
    is: ':',
    yes: 'yes',
    no: 'no',
    facts: { name: 'Name', email: 'E-mail', phone: 'Phone' },
    conversations: (count: number) =>
      plural('en', count, { one: '# conversation', other: '# conversations' }),
    messages: (count: number) => plural('en', count, { one: '# message', other: '# messages' }),
    files: (count: number) => plural('en', count, { one: '# file', other: '# files' }),
  },
  fr: {
    is: '\u00a0:',
    yes: 'oui',
    no: 'non',
    facts: { name: 'Nom', email: 'E-mail', phone: 'Téléphone' },
    conversations: (count: number) =>
      plural('fr', count, { one: '# conversation', other: '# conversations' }),
    messages: (count: number) => plural('fr', count, { one: '# message', other: '# messages' }),
    files: (count: number) => plural('fr', count, { one: '# fichier', other: '# fichiers' }),
  },
})
