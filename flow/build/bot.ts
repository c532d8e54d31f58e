import type { FlowDraft } from '#flow/build/flow.ts'
import type { Text } from '#flow/build/given.ts'
import type { FlowDocument, Variable, VariableType } from '#flow/document.ts'
import { documentVersion, flowDocument } from '#flow/document.ts'

/** A whole bot in code. Of variables the type is enough; of flows, `main` is where a conversation begins. */
export type GivenBot<L extends string> = {
  /** The default language first; it is also the fallback. */
  languages: readonly L[]
  /** IANA name. */
  timeZone?: string
  trouble?: Text<NoInfer<L>>
  variables?: { [name: string]: VariableType | Variable }
  flows: { main: FlowDraft<NoInfer<L>>; [id: string]: FlowDraft<NoInfer<L>> }
}

/**
 * Builds a bot's document from flows written with `flow(…)`. Throws RangeError that names the first mistake: shipped
 * bots and tests find it as soon as they load.
 */
export function bot<const L extends string>(given: GivenBot<L>): FlowDocument {
  const { languages, timeZone = 'Europe/Paris', trouble, variables = {} } = given
  const [first] = languages
  if (first === undefined) throw new RangeError('A bot speaks at least one language')
  const flows = Object.entries(given.flows).map(([id, draft]) => [
    id,
    draft.build(id, id === 'main' ? 'main' : 'sub', languages),
  ])
  const document = {
    format: 'parcours.flow',
    version: documentVersion,
    settings: {
      defaultLanguage: first,
      fallbackLanguage: first,
      languages: each(languages, true),
      timeZone,
      ...(trouble && { trouble: typeof trouble === 'string' ? each(languages, trouble) : trouble }),
    },
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, about]) => [
        name,
        typeof about === 'string' ? { type: about } : about,
      ]),
    ),
    flows: Object.fromEntries(flows),
    main: 'main',
  }
  const parsed = flowDocument.safeParse(document)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new RangeError(`${issue?.path.join('.')}: ${issue?.message}`)
}

function each<T>(languages: readonly string[], value: T): { [language: string]: T } {
  return Object.fromEntries(languages.map((language) => [language, value]))
}
