'use client'

import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { equal } from '#flow/json.ts'
import { words } from '#flow/words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useBotChange } from '../_bot/use-bot-change.ts'
import { tidySite } from './tidy-site.ts'

/** Which sites may show the widget and talk to the bot; none named means all. */
export function SitesCard() {
  const said = useWords(siteWords)
  const say = useProblemWords()
  const { bot, mayEdit } = useBot()
  const change = useBotChange()
  const [typed, setTyped] = useState<string[]>()
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const sites = typed ?? bot.allowedSites

  async function save() {
    setSaving(true)
    setTrouble(undefined)
    try {
      await change({ allowedSites: [...sites] })
      setTyped(undefined)
      showToast({ tone: 'success', title: said.saved })
    } catch (error) {
      setTrouble(say(error))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Card title={said.title} description={said.help}>
      <Field
        label={said.sites}
        hint={sites.length === 0 ? said.all : said.only}
        error={trouble}
        disabled={!mayEdit}
      >
        <TagField
          value={sites}
          onValueChange={setTyped}
          tidy={tidySite}
          placeholder="https://shop.example"
          disabled={!mayEdit}
        />
      </Field>
      {mayEdit ? (
        <div className="mt-3 flex justify-end">
          <Button loading={saving} disabled={equal(sites, bot.allowedSites)} onClick={() => void save()}>
            {said.save}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

const siteWords = words({
  en: {
    title: 'Allowed sites',
    help: 'Where the widget may be shown. Add each with Enter.',
    sites: 'Sites',
    all: 'Any site may show it as long as none is named.',
    only: 'Only these sites, and the bot’s own page, may show it.',
    save: 'Save the sites',
    saved: 'The sites are saved',
  },
  fr: {
    title: 'Sites autorisés',
    help: 'Où le widget peut s’afficher. Ajoutez chacun avec Entrée.',
    sites: 'Sites',
    all: 'Tant qu’aucun n’est nommé, tous les sites peuvent l’afficher.',
    only: 'Seuls ces sites, et la page du bot, peuvent l’afficher.',
    save: 'Enregistrer les sites',
    saved: 'Les sites sont enregistrés',
  },
})
