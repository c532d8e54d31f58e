import { onColor, readableOn } from '#flow/theme/contrast.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'

/** Neutral colours of a scheme. Ink 3 has 4.5 on both grounds; `edge` 3 (controls). */
const grounds = {
  light: {
    surface: '#ffffff',
    bubble: '#f1f2f6',
    line: '#e5e6ec',
    edge: '#8b8e9c',
    ink1: '#16181f',
    ink2: '#474b58',
    ink3: '#646877',
    danger: '#b8202f',
    warn: '#7a4a00',
    warnSoft: '#fff5e0',
    shade: '22 24 40',
  },
  dark: {
    surface: '#16171d',
    bubble: '#25272f',
    line: '#2d3039',
    edge: '#777b8a',
    ink1: '#f1f2f5',
    ink2: '#c4c7d1',
    ink3: '#9b9fad',
    danger: '#ff9aa2',
    warn: '#f5c877',
    warnSoft: '#352a15',
    shade: '0 0 0',
  },
}

const fontStacks: { [F in ChatTheme['font']]: string } = {
  system: "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif",
  rounded: "ui-rounded,'SF Pro Rounded','Hiragino Maru Gothic ProN',Nunito,Quicksand,system-ui,sans-serif",
  serif: "ui-serif,'Iowan Old Style',Charter,Georgia,Cambria,'Noto Serif',serif",
  mono: "ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,monospace",
  site: 'inherit',
}

/**
 * A theme as custom properties of `:host`, for a style sheet inside the chat's shadow root. Whatever the colour, text on it and text in
 * it are readable: black or white is chosen by contrast, and the colour is darkened or lightened where it stands on the ground (4.5
 * for text, 3 for lines). All of it is important: a page may say of all its elements what their `--accent` is, and the host is one of them.
 */
export function themeCss({ color, scheme, radius, font }: ChatTheme): string {
  const shape = `:host{--radius:${radius}px!important;--joint:${Math.min(radius, 6)}px!important;font-family:${fontStacks[font]}!important}`
  if (scheme !== 'auto') return shape + tokens(color, scheme)
  return `${shape}${tokens(color, 'light')}@media (prefers-color-scheme:dark){${tokens(color, 'dark')}}`
}

function tokens(color: string, scheme: 'light' | 'dark'): string {
  const ground = grounds[scheme]
  const own = {
    ...ground,
    accent: color,
    onAccent: onColor(color),
    accentInk: readableOn(ground.bubble, color, 4.5),
    accentEdge: readableOn(ground.surface, color, 3),
  }
  const list = Object.entries(own).map(([name, value]) => `--${name}:${value}!important`)
  return `:host{color-scheme:${scheme}!important;${list.join(';')}}`
}
