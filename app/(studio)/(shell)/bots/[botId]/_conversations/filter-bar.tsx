'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { Button } from '#app/_ui/button.tsx'
import { SearchField } from '#app/_ui/search-field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { placeName } from '#app/(studio)/_flow-view/place-name.ts'
import { useBot } from '../_bot/bot-context.ts'
import { PeriodSelect } from '../_results/period-select.tsx'
import { states, useAsked } from '../_results/use-asked.ts'
import { useVersionDocument } from '../_results/use-version-document.ts'
import { VersionSelect } from '../_results/version-select.tsx'
import { conversationWords } from './conversation-words.ts'

const typingMs = 300

/** Which conversations are shown: period, state, version, language, goal, words, and the place that a click on a loss named. */
export function FilterBar() {
  const said = useWords(conversationWords)
  const api = useApi()
  const locale = useLocale()
  const { here, bot } = useBot()
  const { asked, ask } = useAsked()
  const { period, version, state, goal, search, at } = asked
  const figures = useQuery(api.insights.figures.queryOptions({ ...here, period: 'all' }))
  const { data } = useVersionDocument(version ?? bot.live.version ?? figures.data?.versions[0]?.id)
  const languages = Object.keys(data?.document.settings.languages ?? {})
  const goals = figures.data?.goals.map((one) => one.goal) ?? []
  const versions = figures.data?.versions ?? []
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const place = at && (data ? placeName(data.document, at, locale) : null)
  const placeWords =
    at && (place?.exit ? said.atExit(place.block, place.exit) : said.at(place?.block ?? at.block))
  return (
    <div className="mb-4 flex flex-col gap-2">
      {/* What comes late stands at the end of the line: on a phone the line is drawn along, and nothing below it moves. */}
      <div className="-m-1 flex items-center gap-2 p-1 max-md:overflow-x-auto md:flex-wrap [&>*]:flex-none">
        <Words
          key={search ?? ''}
          value={search ?? ''}
          onValue={(next) => ask({ search: next || undefined })}
        />
        <PeriodSelect value={period} onValueChange={(next) => ask({ period: next })} />
        <div className="w-44">
          <Select
            label={said.state}
            items={[
              { value: 'all', label: said.anyState },
              ...states.map((value) => ({ value, label: said.states[value] })),
            ]}
            value={state ?? 'all'}
            onValueChange={(next) => ask({ state: states.find((one) => one === next) })}
          />
        </div>
        {versions.length > 1 || version ? (
          <VersionSelect
            versions={versions}
            value={version}
            onValueChange={(next) => ask({ version: next })}
          />
        ) : null}
        {languages.length > 1 || asked.locale ? (
          <div className="w-44">
            <Select
              label={said.language}
              items={[
                { value: 'all', label: said.anyLanguage },
                ...languages.map((value) => ({ value, label: names.of(value) ?? value })),
              ]}
              value={asked.locale ?? 'all'}
              onValueChange={(next) => ask({ locale: next === 'all' ? undefined : next })}
            />
          </div>
        ) : null}
        {goals.length > 0 || goal ? (
          <div className="w-44">
            <Select
              label={said.goal}
              items={[
                { value: ' all', label: said.anyGoal },
                ...goals.map((value) => ({ value, label: value })),
              ]}
              value={goal ?? ' all'}
              onValueChange={(next) => ask({ goal: next === ' all' ? undefined : next })}
            />
          </div>
        ) : null}
      </div>
      {placeWords ? (
        <div className="flex">
          <Button
            size="sm"
            iconEnd={X}
            aria-label={said.drop(placeWords)}
            onClick={() => ask({ at: undefined })}
            className="max-w-full"
          >
            {placeWords}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** What is typed is asked for when the typing stops. */
function Words({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const said = useWords(conversationWords)
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onValue(typed.trim()), typingMs)
    return () => clearTimeout(timer)
  }, [typed, value, onValue])
  return (
    <div className="w-72 max-md:w-56" title={said.searchHelp}>
      <SearchField label={said.search} value={typed} onValueChange={setTyped} />
    </div>
  )
}
