import type { FlowDocument } from '#flow/document.ts'
import { documentVersion } from '#flow/document.ts'
import { isJsonObject } from '#flow/json.ts'
import { readDocument } from '#server/flows/read-document.ts'
import { Problem } from '#server/problem.ts'

/** A stored document for whoever draws it or looks at it. Problem: newerFlow, when another release, newer than this one, has written it. */
export function openDocument(stored: unknown): FlowDocument {
  const version = isJsonObject(stored) ? stored.version : undefined
  if (typeof version === 'number' && version > documentVersion) throw newerRelease()
  return readDocument(stored)
}

/** Whoever is older than what is stored must not write it. */
export function newerRelease(): Problem {
  return new Problem('newerFlow', {
    says: {
      en: 'A newer Parcours has saved this bot. Nothing is lost: it opens here once everything is updated.',
      fr: 'Un Parcours plus récent a enregistré ce bot. Rien n’est perdu\u00a0: il s’ouvrira ici quand tout sera à jour.',
    },
  })
}
