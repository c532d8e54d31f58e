'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Field } from '#app/_ui/field.tsx'
import { NumberField } from '#app/_ui/number-field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useBotChange } from '../_bot/use-bot-change.ts'
import { keepingWords } from './keeping-words.ts'

/** For how long conversations are kept. A shorter time shows what would go before it is set. */
export function Keeping() {
  const said = useWords(keepingWords)
  const say = useProblemWords()
  const { bot } = useBot()
  const change = useBotChange()
  const [days, setDays] = useState(bot.retentionDays)
  const [asking, setAsking] = useState(false)
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const shorter = days !== null && (bot.retentionDays === null || days < bot.retentionDays)

  async function keep() {
    setTrouble(undefined)
    try {
      await change({ retentionDays: days })
    } catch (error) {
      throw new Error(say(error))
    }
    showToast({ tone: 'success', title: days === null ? said.keptForEver : said.kept(days) })
  }
  async function keepLonger() {
    setSaving(true)
    await keep().catch((error: Error) => setTrouble(error.message))
    setSaving(false)
  }
  return (
    <Card title={said.title} description={said.help}>
      <form
        className="grid grid-cols-1 gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (shorter) setAsking(true)
          else void keepLonger()
        }}
      >
        <Field label={said.days} hint={said.daysHelp} error={trouble}>
          <NumberField
            value={days}
            onValueChange={setDays}
            min={1}
            max={3650}
            suffix={said.unit}
            placeholder={said.ever}
            className="max-w-48"
          />
        </Field>
        <div className="flex justify-end">
          <Button type="submit" loading={saving} disabled={days === bot.retentionDays}>
            {shorter ? said.preview : said.save}
          </Button>
        </div>
      </form>
      {days !== null ? (
        <ConfirmDialog
          danger
          open={asking}
          onOpenChange={setAsking}
          title={said.askTitle(days)}
          confirmLabel={said.confirm(days)}
          onConfirm={keep}
        >
          {asking ? <Preview days={days} /> : null}
        </ConfirmDialog>
      ) : null}
    </Card>
  )
}

function Preview({ days }: { days: number }) {
  const said = useWords(keepingWords)
  const say = useProblemWords()
  const api = useApi()
  const { here } = useBot()
  const { data, error } = useQuery({
    ...api.bots.retentionPreview.queryOptions({ ...here, days }),
    staleTime: 0,
  })
  if (error) return <p className="text-danger-ink">{say(error)}</p>
  if (!data) return <Skeleton className="h-20" />
  return (
    <div className="grid grid-cols-1 gap-2">
      {data.conversations === 0 ? (
        <p>{said.nothingNow}</p>
      ) : (
        <>
          <p>{said.tonight}</p>
          <ul className="ms-5 list-disc text-ink-1">
            <li>{(data.more ? said.moreConversations : said.conversations)(data.conversations)}</li>
            {data.people ? <li>{said.people(data.people)}</li> : null}
            {data.files ? <li>{said.files(data.files)}</li> : null}
          </ul>
          {data.oldest ? (
            <p className="text-12">
              {said.oldest} <DateTime at={data.oldest} format="date" />
            </p>
          ) : null}
        </>
      )}
      <p>{said.stays}</p>
    </div>
  )
}
