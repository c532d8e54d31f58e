import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import type { Stepped } from '#flow/run/step.ts'
import { step } from '#flow/run/step.ts'
import { longestWalk } from '#flow/run/walk.ts'

/**
 * `step`, and what must hold of every step: nothing given was changed, what comes out is JSON, it is bounded, and the
 * same is given a second time. Throws what does not hold.
 */
export function checkedStep(program: Program, state: State | null, event: Event): Stepped {
  const given = deepFreeze(copyOf(state))
  const happened = deepFreeze(copyOf(event))
  deepFreeze(program.document)
  const once = step(program, given, happened)
  expectJson(once, 'step')
  const twice = step(program, given, happened)
  if (JSON.stringify(once) !== JSON.stringify(twice)) throw new Error('A second time, the step is another')
  if (once.path.length > 2 * longestWalk) throw new Error(`The step walked ${once.path.length} blocks`)
  return copyOf(once)
}

function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Throws unless a value is the same after a trip through JSON: no undefined, NaN, function, class or hole. */
export function expectJson(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) {
    for (const [i, item] of Array.from(value).entries()) expectJson(item, `${where}[${i}]`)
    return
  }
  const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) throw new Error(`${where} is ${String(value)}, which is not JSON`)
  for (const [key, item] of Object.entries(value)) {
    // A key that is there without a value is dropped by JSON: it must not mean anything.
    if (item !== undefined) expectJson(item, `${where}.${key}`)
  }
}

/** Freezes a value to its bottom and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inside of Object.values(value)) deepFreeze(inside)
  return value
}
