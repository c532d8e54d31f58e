'use client'

import type { Tone } from '#app/_ui/badge.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Line } from '#flow/edit/describe/line.ts'
import { words } from '#flow/words.ts'
import { NamedText } from './named-text.tsx'

const tones: { [kind in Line['kind']]: Tone } = {
  added: 'success',
  removed: 'danger',
  changed: 'info',
  moved: 'neutral',
}
const most = 100

/** What is different, in words, a line for each. */
export function ChangeLines({ lines }: { lines: readonly Line[] }) {
  const locale = useLocale()
  const said = useWords(lineWords)
  if (!lines.length) return <p className="text-12 text-ink-3">{said.nothing}</p>
  return (
    <ul className="flex flex-col gap-2">
      {lines.slice(0, most).map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
        <li key={place} className="flex items-start gap-2 text-12">
          <Badge tone={tones[line.kind]} className="flex-none">
            {said.kinds[line.kind]}
          </Badge>
          <span className="wrap-anywhere min-w-0">
            <NamedText text={line.says[locale]} />
          </span>
        </li>
      ))}
      {lines.length > most && <li className="text-12 text-ink-3">{said.more(lines.length - most)}</li>}
    </ul>
  )
}

const lineWords = words({
  en: {
    nothing: 'Nothing is different.',
    more: (count: number) => `and ${count} more`,
    kinds: { added: 'New', removed: 'Gone', changed: 'Changed', moved: 'Moved' },
  },
  fr: {
    nothing: 'Rien n’est différent.',
    more: (count: number) => `et ${count} autres`,
    kinds: { added: 'Nouveau', removed: 'Retiré', changed: 'Modifié', moved: 'Déplacé' },
  },
})
