'use client'

import { useCallback, useState } from 'react'

const key = 'parcours/single-letter-keys'

/** Are keys of one character on? The author's choice, kept in this browser (WCAG 2.1.4). */
export function useLetters(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(key) !== 'off'
    } catch {
      return true
    }
  })
  const set = useCallback((next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(key, next ? 'on' : 'off')
    } catch {
      // A browser that keeps nothing: it holds until the page is left.
    }
  }, [])
  return [on, set]
}
