'use client'

import { useWords } from '#app/_words/use-words.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { isShared, themeText } from '#flow/theme/theme.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useOwnOrigin } from '../_bot/use-own-origin.ts'
import { lookWords } from './look-words.ts'

/** A link to the bot as networks and messengers show it. */
export function SharePreview({ theme, locale }: { theme: ChatTheme; locale: string }) {
  const said = useWords(lookWords)
  const { bot } = useBot()
  const origin = useOwnOrigin()
  const title = themeText(theme.share.title, locale) || themeText(theme.title, locale) || bot.name
  const description = themeText(theme.share.description, locale)
  const picture = theme.share.picture || (isShared(theme.avatar) ? theme.avatar : '')
  return (
    <figure className="mt-3" aria-label={said.sharePreview}>
      <figcaption className="mb-1.5 text-12 text-ink-3">{said.sharePreview}</figcaption>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        {picture ? (
          // biome-ignore lint/performance/noImgElement: an address that its author gave, from any host.
          <img
            src={picture}
            alt=""
            referrerPolicy="no-referrer"
            className="aspect-[1200/630] w-full bg-sunken object-cover"
          />
        ) : null}
        <div className="p-3">
          <p className="truncate text-11 text-ink-3">{origin.replace(/^https?:\/\//, '')}</p>
          <p className="truncate font-semibold">{title}</p>
          {description ? <p className="line-clamp-2 text-12 text-ink-2">{description}</p> : null}
        </div>
      </div>
    </figure>
  )
}
