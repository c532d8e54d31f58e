'use client'

import { useMemo } from 'react'
import { Combobox } from '#app/_ui/combobox.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { HolidaysField } from '#flow/fields/holidays.ts'
import { holidayCountries, holidayRegions } from '#flow/holidays/public-holidays.ts'
import { words } from '#flow/words.ts'
import type { FormProps } from '../form.ts'
import { countries } from './countries.ts'

/** Whose public holidays count: a country, and a region that has some of its own. */
export function HolidaysForm({ value, set }: FormProps<HolidaysField>) {
  const locale = useLocale()
  const said = useWords(holidayWords)
  const items = useMemo(() => countries(locale, holidayCountries()), [locale])
  const regions = value ? holidayRegions(value.country) : []
  return (
    <div className="flex flex-col gap-2">
      <Combobox
        items={items}
        value={value?.country ?? null}
        onValueChange={(country) => set(country ? { country, region: '' } : null)}
        placeholder={said.none}
        clearable
      />
      {value && regions.length > 0 && (
        <Select
          label={said.region}
          items={[
            { value: 'all', label: said.whole },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={value.region || 'all'}
          onValueChange={(region) => set(region === 'all' ? '' : region, ['region'])}
        />
      )}
    </div>
  )
}

const holidayWords = words({
  en: { none: 'No public holidays', region: 'Region', whole: 'The whole country' },
  fr: { none: 'Aucun jour férié', region: 'Région', whole: 'Tout le pays' },
})
