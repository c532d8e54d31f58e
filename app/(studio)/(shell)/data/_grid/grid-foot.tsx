'use client'

import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { gridWords } from './grid-words.ts'
import type { Rows } from './use-rows.ts'
import { pageRows } from './use-rows.ts'

/** Below the rows: another one, how many there are, and the next hundred. */
export function GridFoot({ rows, mayEdit }: { rows: Rows; mayEdit: boolean }) {
  const said = useWords(gridWords)
  const { number } = useFormats()
  const { total, offset, setOffset } = rows
  const last = Math.min(offset + pageRows, total)
  const paged = total > pageRows
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {mayEdit ? (
        <Button icon={Plus} onClick={() => void rows.add([{}])}>
          {said.addRow}
        </Button>
      ) : null}
      {mayEdit ? <p className="text-12 text-ink-3 max-md:hidden">{said.keys}</p> : null}
      <div className="ms-auto flex items-center gap-1 text-12 text-ink-3 tabular-nums">
        {paged ? said.range(number(offset + 1), number(last), number(total)) : said.total(total)}
        {paged ? (
          <>
            <IconButton
              label={said.before}
              icon={ChevronLeft}
              disabled={offset === 0}
              focusableWhenDisabled
              onClick={() => setOffset(Math.max(0, offset - pageRows))}
            />
            <IconButton
              label={said.after}
              icon={ChevronRight}
              disabled={last >= total}
              focusableWhenDisabled
              onClick={() => setOffset(offset + pageRows)}
            />
          </>
        ) : null}
      </div>
    </div>
  )
}
