'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { useBot } from '../_bot/bot-context.ts'
import { DraftPreview } from '../_bot/draft-preview.tsx'
import { useBotChange } from '../_bot/use-bot-change.ts'
import { LauncherPreview } from './launcher-preview.tsx'
import { lookWords } from './look-words.ts'
import { ShareForm } from './share-form.tsx'
import { SharePreview } from './share-preview.tsx'
import { ThemeForm } from './theme-form.tsx'

/** The look of a bot's chat, edited beside the chat itself. */
export function LookPage() {
  const said = useWords(lookWords)
  const say = useProblemWords()
  const locale = useLocale()
  const api = useApi()
  const { bot, here, mayEdit } = useBot()
  const change = useBotChange()
  const draft = useQuery(api.flows.open.queryOptions(here))
  const stored = useMemo(() => readTheme(bot.theme), [bot.theme])
  const [edited, setEdited] = useState<ChatTheme>()
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const theme = edited ?? stored

  async function save() {
    if (!edited) return
    setSaving(true)
    setTrouble(undefined)
    try {
      await change({ theme: edited })
      setEdited(undefined)
      showToast({ tone: 'success', title: said.saved })
    } catch (error) {
      setTrouble(say(error))
    } finally {
      setSaving(false)
    }
  }
  const form = {
    theme,
    onChange: (part: Partial<ChatTheme>) => setEdited({ ...theme, ...part }),
    languages: Object.keys(draft.data?.document.settings.languages ?? { [locale]: true }),
    disabled: !mayEdit,
  }
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid grid-cols-1 gap-4">
        <ThemeForm {...form} />
        <ShareForm {...form} />
        {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
        {mayEdit ? (
          <div className="sticky bottom-(--bottom-bar,0px) z-(--layer-bar) flex justify-end gap-2 border-line border-t bg-canvas py-3">
            <Button disabled={!edited} onClick={() => setEdited(undefined)}>
              {said.giveUp}
            </Button>
            <Button variant="primary" loading={saving} disabled={!edited} onClick={() => void save()}>
              {said.save}
            </Button>
          </div>
        ) : null}
      </div>
      <div className="lg:sticky lg:top-6">
        <DraftPreview theme={theme} />
        <LauncherPreview theme={theme} locale={locale} />
        <SharePreview theme={theme} locale={locale} />
      </div>
    </div>
  )
}
