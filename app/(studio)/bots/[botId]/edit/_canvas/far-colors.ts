import type { FarColors } from './far-drawing.ts'

const colorNames = {
  say: '--say',
  ask: '--ask',
  decide: '--decide',
  do: '--do',
  human: '--human',
  structure: '--structure',
  raised: '--raised',
  line: '--line',
  lineStrong: '--line-strong',
  ink: '--ink-1',
  ink3: '--ink-3',
  accent: '--accent',
  sunken: '--sunken',
} as const

/** The colours of the page around an element, as a canvas takes them. */
export function resolveColors(near: HTMLElement): FarColors {
  const probe = document.createElement('span')
  // Where motion is reduced, everything has a transition, however short: each colour would be read as it was before.
  probe.style.setProperty('transition', 'none', 'important')
  near.parentElement?.append(probe)
  const colors = Object.fromEntries(
    Object.entries(colorNames).map(([name, property]) => {
      probe.style.color = `var(${property})`
      return [name, getComputedStyle(probe).color]
    }),
  ) as FarColors
  probe.remove()
  return colors
}

/** Tells when the page's colours become others: its theme is changed, or the system's. Answers how to stop. */
export function onRecolor(recolor: () => void): () => void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', recolor)
  const themes = new MutationObserver(recolor)
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    scheme.removeEventListener('change', recolor)
    themes.disconnect()
  }
}
