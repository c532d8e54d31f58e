'use client'

import { failureOf } from '#app/_api/problem.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { csvWords } from './csv-words.ts'

type Wrong = { line: number; column: string; value: string }
const shown = 6

/** Why a file was not taken, with the lines that must be mended. */
export function CsvTrouble({ error }: { error: unknown }) {
  const said = useWords(csvWords)
  const say = useProblemWords()
  const failure = failureOf(error)
  const details = failure.kind === 'problem' ? failure.details : {}
  const wrong = (Array.isArray(details.wrong) ? details.wrong : []) as Wrong[]
  const rest = Number(details.misfits ?? 0) - Math.min(wrong.length, shown)
  return (
    <Banner tone="danger" title={say(error)}>
      {wrong.length > 0 ? (
        <ul className="mt-1 list-disc ps-4 wrap-anywhere">
          {wrong.slice(0, shown).map(({ line, column, value }) => (
            <li key={`${line} ${column}`}>{said.wrongLine(`${line}`, column, value)}</li>
          ))}
          {rest > 0 ? <li>{said.andMore(rest)}</li> : null}
        </ul>
      ) : null}
    </Banner>
  )
}
