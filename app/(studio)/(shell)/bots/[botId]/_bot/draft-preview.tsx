'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { PreviewChat } from '#app/_simulation/preview-chat.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { readTheme, themeText } from '#flow/theme/theme.ts'
import { words } from '#flow/words.ts'
import { useBot } from './bot-context.ts'

/** The draft to talk to, as visitors would see it; `theme` shows it in another look than its own. */
export function DraftPreview({ theme }: { theme?: ChatTheme }) {
  const said = useWords(previewWords)
  const locale = useLocale()
  const api = useApi()
  const { bot, here } = useBot()
  const draft = useQuery(api.flows.open.queryOptions(here))
  const own = useMemo(() => readTheme(bot.theme), [bot.theme])
  if (draft.error && !draft.data)
    return <LoadFailure error={draft.error} onRetry={() => void draft.refetch()} />
  return (
    <section
      aria-label={said.preview}
      className="h-140 min-w-0 overflow-hidden rounded-card border border-line bg-surface"
    >
      {draft.data ? (
        <PreviewChat
          key={draft.data.revision}
          document={draft.data.document}
          name={themeText((theme ?? own).title, locale) || bot.name}
          theme={theme ?? own}
          locale={locale}
        />
      ) : (
        <Skeleton className="h-full" />
      )}
    </section>
  )
}

const previewWords = words({
  en: { preview: 'The draft, to try' },
  fr: { preview: 'Le brouillon, à essayer' },
})
