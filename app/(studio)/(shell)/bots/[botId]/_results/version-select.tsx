'use client'

import type { Answers } from '#app/_api/api-context.ts'
import { Select } from '#app/_ui/select.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { resultsWords } from './results-words.ts'

type Version = Pick<Answers['insights']['figures']['versions'][number], 'id' | 'number'> & { begun?: number }

/** Which version conversations began with. */
export function VersionSelect({
  versions,
  value,
  onValueChange,
}: {
  versions: readonly Version[]
  value: string | undefined
  onValueChange: (version: string | undefined) => void
}) {
  const said = useWords(resultsWords)
  const items = versions.map(({ id, number, begun }) => ({
    value: id,
    label: said.oneVersion(number),
    ...(begun !== undefined && { hint: said.begun(begun) }),
  }))
  return (
    <div className="w-44">
      <Select
        label={said.version}
        items={[{ value: 'all', label: said.allVersions }, ...items]}
        value={value ?? 'all'}
        onValueChange={(next) => onValueChange(next === 'all' ? undefined : next)}
      />
    </div>
  )
}
