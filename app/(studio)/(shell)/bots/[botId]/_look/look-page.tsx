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
import type { ThemeChange } from './theme-change.ts'
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
  /** Pictures, of the bot and of its links, whose text cannot be kept. */
  const [wrong, setWrong] = useState({ avatar: false, share: false })
  /** Another each time that what was edited is given up: fields forget what was typed. */
  const [round, setRound] = useState(0)
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
  const onChange: ThemeChange = (part, isWrong) => {
    setEdited((now) => ({ ...(now ?? stored), ...part }))
    if (isWrong !== undefined)
      setWrong((now) => ({ ...now, ['avatar' in part ? 'avatar' : 'share']: isWrong }))
  }
  function giveUp() {
    setEdited(undefined)
    setWrong({ avatar: false, share: false })
    setRound(round + 1)
  }
  const toMend = wrong.avatar || wrong.share
  const form = {
    theme,
    onChange,
    languages: Object.keys(draft.data?.document.settings.languages ?? { [locale]: true }),
    disabled: !mayEdit,
  }
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid grid-cols-1 gap-4">
        <ThemeForm key={`look${round}`} {...form} />
        <ShareForm key={`share${round}`} {...form} />
        {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
        {mayEdit ? (
          <div className="sticky bottom-(--bottom-bar,0px) z-(--layer-bar) flex justify-end gap-2 border-line border-t bg-canvas py-3">
            {toMend ? (
              <p role="status" className="me-auto self-center text-12 text-danger-ink">
                {said.toMend}
              </p>
            ) : null}
            <Button disabled={!edited} onClick={giveUp}>
              {said.giveUp}
            </Button>
            <Button
              variant="primary"
              loading={saving}
              disabled={!edited || toMend}
              onClick={() => void save()}
            >
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
