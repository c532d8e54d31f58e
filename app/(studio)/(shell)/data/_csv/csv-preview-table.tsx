'use client'

import { Badge } from '#app/_ui/badge.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { csvWords } from './csv-words.ts'
import type { CsvPreview } from './import-csv.tsx'

const shown = 5

/** The first rows of a file as they are read, under the columns that they go to. */
export function CsvPreviewTable({
  preview,
  fits,
  adds,
}: {
  preview: CsvPreview
  /** The columns are compared with those of a table. */
  fits: boolean
  /** Columns that the table lacks are added to it. */
  adds: boolean
}) {
  const said = useWords(csvWords)
  return (
    <div>
      <p className="mb-1.5 flex justify-between text-12 font-medium text-ink-2">
        {said.preview} <span className="font-normal text-ink-3">{said.rows(preview.records)}</span>
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
        aria-label={said.preview}
        className="overflow-x-auto rounded-control border border-line"
      >
        <table className="w-full text-12">
          <thead>
            <tr>
              {preview.columns.map(({ header, column, type }) => (
                <th
                  key={header}
                  className="whitespace-nowrap border-b border-line px-2.5 py-1.5 text-start font-medium"
                >
                  {column?.name ?? header}
                  <span className="ms-2 font-normal text-ink-3">{said.types[type]}</span>
                  {fits && !column ? (
                    <Badge tone={adds ? 'info' : 'neutral'} className="ms-2">
                      {adds ? said.newColumn : said.goesNowhere}
                    </Badge>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, shown).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name, and never move.
              <tr key={row}>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={at} className="max-w-48 truncate px-2.5 py-1 text-ink-2">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
