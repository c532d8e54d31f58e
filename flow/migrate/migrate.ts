import { z } from 'zod'
import type { FlowDocument } from '#flow/document.ts'
import { documentVersion, flowDocument } from '#flow/document.ts'
import type { JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { migrateWords } from '#flow/migrate/migrate-words.ts'
import { steps } from '#flow/migrate/steps.ts'
import { limits, withinLimits } from '#flow/migrate/within-limits.ts'
import type { Words } from '#flow/words.ts'

export type Migrated = { ok: true; document: FlowDocument } | { ok: false; says: Words<string> }

/**
 * A flow document of any version as one of today, or why not, in words for who brought it. Total and bounded, whatever it
 * is given, which is never changed. What is wrong *inside* a flow (a wire to nowhere, a block of a type that is not known)
 * is let in: the checks show it, and the interpreter survives it.
 */
export function migrate(given: unknown): Migrated {
  const size = withinLimits(given)
  if (size !== 'fine') return refused((said) => said[size])
  if (!isJsonObject(given) || given.format !== 'parcours.flow') return refused((said) => said.notOurs)
  const { version } = given
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused((said) => said.noVersion)
  }
  if (version > documentVersion) return refused((said) => said.newer(version))
  const lifted = liftedFrom(given, version)
  if (!lifted) return refused((said) => said.notLifted(version))
  const parsed = flowDocument.safeParse(lifted)
  if (!parsed.success) return malformed(parsed.error)
  const blocks = Object.values(parsed.data.flows).reduce(
    (sum, flow) => sum + Object.keys(flow.blocks).length,
    0,
  )
  return blocks > limits.blocks ? refused((said) => said.tooLarge) : { ok: true, document: parsed.data }
}

function liftedFrom(document: JsonObject, version: number): JsonObject | null {
  try {
    return steps.filter(({ from }) => from >= version).reduce((lifted, step) => step.lift(lifted), document)
  } catch {
    // A step may count on the shape of its version; what has not that shape is damaged.
    return null
  }
}

function malformed({ issues: [issue] }: z.ZodError): Migrated {
  const place = issue?.path.map(String).join(' › ') || 'format'
  const detail = {
    en: issue?.message ?? '',
    fr: (issue && inFrench(issue)) ?? issue?.message ?? '',
  }
  return {
    ok: false,
    says: {
      en: migrateWords.en.malformed(place, detail.en),
      fr: migrateWords.fr.malformed(place, detail.fr),
    },
  }
}

function inFrench(issue: z.core.$ZodIssue): string | undefined {
  const said = z.locales.fr().localeError(issue as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : said?.message
}

function refused(pick: (said: (typeof migrateWords)['en']) => string): Migrated {
  return { ok: false, says: { en: pick(migrateWords.en), fr: pick(migrateWords.fr) } }
}
