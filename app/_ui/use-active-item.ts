'use client'

import { useState } from 'react'

/**
 * Which of these items a cmdk list marks, and Enter takes: the one that was gone to since one typed, else the first. (The list itself
 * marks the first only a moment after a key, and an Enter that comes sooner would take what stood there before.) `type` belongs where the
 * words change.
 */
export function useActiveItem(values: readonly string[]): {
  active: string
  go: (value: string) => void
  type: () => void
} {
  const [gone, setGone] = useState('')
  return { active: values.includes(gone) ? gone : (values[0] ?? ''), go: setGone, type: () => setGone('') }
}
