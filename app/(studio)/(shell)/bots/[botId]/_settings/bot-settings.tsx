'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBotActions } from '../../_list/use-bot-actions.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useBotChange } from '../_bot/use-bot-change.ts'
import { useOwnOrigin } from '../_bot/use-own-origin.ts'
import { isSlug } from './is-slug.ts'
import { Keeping } from './keeping.tsx'
import { settingWords } from './setting-words.ts'
import { UserSecret } from './user-secret.tsx'

/** A bot's name and address, how long its conversations are kept, the key for signed-in visitors, and its end. */
export function BotSettings() {
  const said = useWords(settingWords)
  const say = useProblemWords()
  const router = useRouter()
  const client = useApiClient()
  const origin = useOwnOrigin()
  const { bot, here } = useBot()
  const change = useBotChange()
  const actions = useBotActions(bot)
  const [name, setName] = useState(bot.name)
  const [slug, setSlug] = useState(bot.live.slug)
  const [saving, setSaving] = useState<string>()
  const [trouble, setTrouble] = useState<{ of: string; why: string }>()

  async function save(of: string, set: Parameters<typeof change>[0]) {
    setSaving(of)
    setTrouble(undefined)
    try {
      await change(set)
      showToast({ tone: 'success', title: said.saved })
    } catch (error) {
      setTrouble({ of, why: say(error) })
    } finally {
      setSaving(undefined)
    }
  }
  const wrong = (of: string) => (trouble?.of === of ? trouble.why : undefined)
  const badSlug = slug !== bot.live.slug && !isSlug(slug) ? said.slugRule : undefined
  return (
    <div className="grid max-w-160 grid-cols-1 gap-4">
      <Card title={said.identity}>
        <form
          className="grid grid-cols-1 gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!name.trim() || badSlug) return
            void save('identity', {
              ...(name.trim() !== bot.name && { name: name.trim() }),
              ...(slug !== bot.live.slug && { slug }),
            })
          }}
        >
          <Field label={said.name} error={name.trim() ? undefined : said.nameNeeded}>
            <TextField value={name} onValueChange={setName} maxLength={120} />
          </Field>
          <Field label={said.slug} hint={said.slugHelp} error={badSlug ?? wrong('identity')}>
            <TextField
              prefix={`${origin}/b/`}
              value={slug}
              onValueChange={(value) => setSlug(value.toLowerCase().replaceAll(' ', '-'))}
              maxLength={60}
              spellCheck={false}
              autoCapitalize="none"
            />
          </Field>
          <div className="flex justify-end">
            <Button
              type="submit"
              loading={saving === 'identity'}
              disabled={
                !name.trim() || badSlug !== undefined || (name.trim() === bot.name && slug === bot.live.slug)
              }
            >
              {said.save}
            </Button>
          </div>
        </form>
      </Card>
      <Keeping />
      <UserSecret has={bot.hasUserSecret} make={() => client.bots.makeUserSecret.mutate(here)} />
      <Card title={said.end} description={said.endHelp}>
        <Button
          variant="danger"
          onClick={() =>
            void actions.throwAway().then((gone) => {
              if (gone) router.push('/bots')
            })
          }
        >
          {said.throwAway}
        </Button>
      </Card>
    </div>
  )
}
