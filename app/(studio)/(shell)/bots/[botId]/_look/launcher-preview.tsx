'use client'

import { CircleHelp, Hand, MessageCircle, Sparkles } from 'lucide-react'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { onColor } from '#flow/theme/contrast.ts'
import { launcherShapes } from '#flow/theme/launcher-shapes.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { themeText } from '#flow/theme/theme.ts'
import { lookWords } from './look-words.ts'

/** The faces of the button in the corner. */
export const launcherIcons = {
  chat: MessageCircle,
  question: CircleHelp,
  spark: Sparkles,
  wave: Hand,
} as const

/** The button that a site's visitors see before they open the chat, on the side where it will stand. */
export function LauncherPreview({ theme, locale }: { theme: ChatTheme; locale: string }) {
  const said = useWords(lookWords)
  const { launcher, color, position, radius } = theme
  const label = themeText(launcher.label, locale)
  const greeting = themeText(launcher.greeting, locale)
  return (
    <div
      role="img"
      aria-label={said.launcherPreview}
      className={classes('mt-3 flex flex-col gap-2', position === 'right' ? 'items-end' : 'items-start')}
    >
      {greeting ? (
        <span
          style={{ borderRadius: radius }}
          className="max-w-72 border border-line bg-surface px-4 py-2.5 text-15 shadow-1"
        >
          {greeting}
        </span>
      ) : null}
      <span
        style={{ background: color, color: onColor(color) }}
        className="flex h-15 min-w-15 items-center justify-center gap-2.5 rounded-full px-4 text-15 font-semibold shadow-1"
      >
        <svg
          viewBox="0 0 24 24"
          className="size-7!"
          fill="none"
          stroke="currentColor"
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d={launcherShapes[launcher.icon]} />
        </svg>
        {label}
      </span>
    </div>
  )
}
