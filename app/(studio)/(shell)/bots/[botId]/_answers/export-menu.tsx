'use client'

import { Braces, Download, Sheet } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import type { Asked } from '../_results/use-asked.ts'
import { answerWords } from './answer-words.ts'

/** Collected answers as a file; the browser writes it down as it comes, however large it is. */
export function ExportMenu({ asked, disabled }: { asked: Asked; disabled: boolean }) {
  const said = useWords(answerWords)
  const locale = useLocale()
  const { here } = useBot()
  const save = (given: { format: 'csv' | 'json'; separator?: ',' | ';' }) => {
    const query = new URLSearchParams({ ...here, ...given, locale, asked: JSON.stringify(asked) })
    location.assign(`/api/studio/answers?${query}`)
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={Download} disabled={disabled}>
          {said.export}
        </Button>
      }
    >
      {/* First what the reader's own spreadsheet opens as it is. */}
      {(locale === 'fr' ? ([';', ','] as const) : ([',', ';'] as const)).map((separator) => (
        <MenuItem key={separator} icon={Sheet} onSelect={() => save({ format: 'csv', separator })}>
          {separator === ',' ? said.csv : said.csvFrench}
        </MenuItem>
      ))}
      <MenuItem icon={Braces} onSelect={() => save({ format: 'json' })}>
        {said.json}
      </MenuItem>
      <p className="max-w-64 px-2 pt-1 pb-1.5 text-12 text-ink-3">{said.exportHelp}</p>
    </Menu>
  )
}
