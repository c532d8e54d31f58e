import { nanoid } from 'nanoid'
import { z } from 'zod'
import type { Column } from '#db/schema/tables.ts'
import { columnTypes } from '#db/schema/tables.ts'
import { Problem } from '#server/problem.ts'

export const mostColumns = 100

/** A column as the grid sends it: without an id, a new one. */
export const givenColumn = z.object({
  id: z.string().min(1).max(40).optional(),
  name: z.string().trim().min(1).max(80),
  type: z.enum(columnTypes),
})
export type GivenColumn = z.infer<typeof givenColumn>

/** The columns of a table, each with its id and a name of its own. Problem: nameTaken. */
export function namedColumns(given: readonly GivenColumn[], known: readonly Column[] = []): Column[] {
  const names = new Set<string>()
  const ids = new Set(known.map(({ id }) => id))
  return given.map(({ id, name, type }) => {
    const plain = plainName(name)
    if (names.has(plain)) throw new Problem('nameTaken', { name })
    names.add(plain)
    return { id: id !== undefined && ids.delete(id) ? id : nanoid(10), name, type }
  })
}

/** What two names have in common when people take them for the same: "Numéro de commande" and "numero_de_commande". */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain || name.trim()
}
