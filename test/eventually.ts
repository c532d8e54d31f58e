import { vi } from 'vitest'

/** Waits until this no longer throws. The limit is there against hanging alone: on a slow machine a moment may take seconds. */
export function eventually<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, { timeout: 30_000 })
}
