'use client'

import { useSyncExternalStore } from 'react'
import { rememberChoice } from './remember-choice.ts'
import type { Theme } from './theme.ts'
import { parseTheme, themeCookie } from './theme.ts'

/** The theme in force and how to change it: at once, everywhere on the page, and for a year. */
export function useTheme(): [theme: Theme, setTheme: (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, read, () => 'system' as const)
  return [theme, setTheme]
}

function setTheme(theme: Theme): void {
  rememberChoice(themeCookie, theme)
  document.documentElement.dataset.theme = theme
}

function read(): Theme {
  return parseTheme(document.documentElement.dataset.theme)
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
