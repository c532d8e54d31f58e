import { onColor, readableOn } from '#flow/theme/contrast.ts'
import { darkGroundCss, lightGroundCss } from '#flow/theme/ground-css.ts'
import { grounds } from '#flow/theme/grounds.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'

const fontStacks: { [F in ChatTheme['font']]: string } = {
  system: 'system-ui,sans-serif',
  rounded: "ui-rounded,'SF Pro Rounded','Hiragino Maru Gothic ProN',Nunito,Quicksand,system-ui,sans-serif",
  serif: "ui-serif,'Iowan Old Style',Charter,Georgia,Cambria,'Noto Serif',serif",
  mono: "ui-monospace,'SF Mono','Cascadia Mono',Menlo,Consolas,monospace",
  site: 'inherit',
}

/**
 * A theme as custom properties, for a style sheet inside the chat's shadow root. Whatever the colour, text on it and text in
 * it are readable: black or white is chosen by contrast, and the colour is darkened or lightened where it stands on the ground (4.5
 * for text, 3 for lines). It is said of what stands inside the host: a page may say of all its elements, the host included, what their
 * `--accent` is.
 */
export function themeCss(theme: ChatTheme): string {
  const { shape, light, dark } = themeSheets(theme)
  const on = { light: light + lightGroundCss, dark: dark + darkGroundCss }
  if (theme.scheme !== 'auto') return shape + on[theme.scheme]
  return `${shape}${on.light}@media (prefers-color-scheme:dark){${on.dark}}`
}

/** The same in parts, for the widget, whose own script knows the grounds: what any ground shows, and what each adds. */
export function themeSheets({ color, radius, font }: ChatTheme) {
  return {
    shape: `:host>*{--radius:${radius}px;--accent:${color};--onAccent:${onColor(color)};font-family:${fontStacks[font]}}`,
    light: onGround(color, 'light'),
    dark: onGround(color, 'dark'),
  }
}

function onGround(color: string, scheme: 'light' | 'dark'): string {
  const ground = grounds[scheme]
  return `:host>*{color-scheme:${scheme};--accentInk:${readableOn(ground.bubble, color, 4.5)};--accentEdge:${readableOn(ground.surface, color, 3)}}`
}
