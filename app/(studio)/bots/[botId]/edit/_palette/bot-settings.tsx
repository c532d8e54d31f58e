'use client'

import { Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Combobox } from '#app/_ui/combobox.tsx'
import { Field } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { addLanguage, removeLanguage, setSettings } from '#flow/edit/commands/settings.ts'
import { languageName } from '#flow/text/language-name.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'

const usual = [
  'en',
  'fr',
  'es',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'fi',
  'cs',
  'ro',
  'el',
  'tr',
  'ar',
  'ja',
  'zh',
]

/** What holds for the whole bot: its languages, which is the default, which is tried when a text lacks, its time zone. */
export function BotSettings() {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(settingWords)
  const { languages, defaultLanguage, fallbackLanguage, timeZone } = useDocument().settings
  const [adding, setAdding] = useState<string | null>(null)
  const spoken = Object.keys(languages)
  const items = spoken.map((value) => ({ value, label: languageName(locale, value) }))
  const more = usual
    .filter((language) => !spoken.includes(language))
    .map((value) => ({ value, label: languageName(locale, value) }))
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone')
    return [...new Set(['UTC', timeZone, ...known])].map((value) => ({
      value,
      label: value.replaceAll('_', ' '),
    }))
  }, [timeZone])
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto px-4 pb-4">
      <section aria-label={said.languages}>
        <h3 className="mb-1.5 font-medium text-12 text-ink-2">{said.languages}</h3>
        <ul className="flex flex-col gap-1">
          {items.map(({ value, label }) => (
            <li
              key={value}
              className="flex h-8 items-center rounded-control border border-line ps-2.5 text-13"
            >
              {label}
              <span className="ms-auto" />
              {value !== defaultLanguage && value !== fallbackLanguage && (
                <IconButton
                  label={said.removeLanguage(label)}
                  icon={X}
                  size="sm"
                  onClick={() =>
                    editor.run((document, ids) => removeLanguage(document, ids, { language: value }))
                  }
                />
              )}
            </li>
          ))}
        </ul>
        <div className="mt-2 flex gap-2">
          <Combobox
            label={said.newLanguage}
            placeholder={said.newLanguage}
            items={more}
            value={adding}
            onValueChange={setAdding}
            className="min-w-0 flex-1"
          />
          <Button
            variant="secondary"
            icon={Plus}
            disabled={!adding}
            onClick={() => {
              if (!adding) return
              editor.run((document, ids) => addLanguage(document, ids, { language: adding }))
              setAdding(null)
            }}
          >
            {said.add}
          </Button>
        </div>
      </section>
      <Field label={said.default} hint={said.defaultHelp}>
        <Select
          items={items}
          value={defaultLanguage}
          onValueChange={(next) =>
            editor.run((document, ids) => setSettings(document, ids, { defaultLanguage: next }))
          }
        />
      </Field>
      <Field label={said.fallback} hint={said.fallbackHelp}>
        <Select
          items={items}
          value={fallbackLanguage}
          onValueChange={(next) =>
            editor.run((document, ids) => setSettings(document, ids, { fallbackLanguage: next }))
          }
        />
      </Field>
      <Field label={said.zone} hint={said.zoneHelp}>
        <Combobox
          items={zones}
          value={timeZone}
          onValueChange={(next) =>
            next && editor.run((document, ids) => setSettings(document, ids, { timeZone: next }))
          }
        />
      </Field>
    </div>
  )
}

const settingWords = words({
  en: {
    languages: 'Languages',
    newLanguage: 'Another language',
    add: 'Add',
    removeLanguage: (name: string) => `Remove ${name} and its texts`,
    default: 'Default language',
    defaultHelp: 'For visitors whose language the bot does not speak',
    fallback: 'Fallback language',
    fallbackHelp: 'Said when a text is not translated yet',
    zone: 'Time zone',
    zoneHelp: 'For opening hours, dates and waits',
  },
  fr: {
    languages: 'Langues',
    newLanguage: 'Autre langue',
    add: 'Ajouter',
    removeLanguage: (name: string) => `Retirer ${name} et ses textes`,
    default: 'Langue par défaut',
    defaultHelp: 'Pour les visiteurs dont le bot ne parle pas la langue',
    fallback: 'Langue de repli',
    fallbackHelp: 'Dite quand un texte n’est pas encore traduit',
    zone: 'Fuseau horaire',
    zoneHelp: 'Pour les horaires, les dates et les attentes',
  },
})
