import type { JsonObject } from '#flow/json.ts'

/**
 * One change of the document's shape: lifts a document of version `from` to the next. It sees JSON, never today's types,
 * because those move on while it does not; its example in `examples/` is frozen with it.
 */
export type Step = { from: number; lift(document: JsonObject): JsonObject }

/**
 * Every change of shape there has been, in order: a new one is a file of its own, `from-1.ts`, and a line here. Version 1
 * is the first.
 */
export const steps: readonly Step[] = []
