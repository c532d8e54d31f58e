'use client'

import { classes } from '#app/_ui/classes.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** How much more or less there is than in the period before. */
export function Growth({ now, before }: { now: number; before: number }) {
  const said = useWords(growthWords)
  const { percent, number } = useFormats()
  if (before === 0) return <span className="text-ink-3">–</span>
  const change = Math.round((now / before - 1) * 100)
  const text = percent(Math.abs(change) / 100)
  return (
    <span
      title={said.before(number(before))}
      className={classes(change > 0 ? 'text-success-ink' : change < 0 ? 'text-danger-ink' : 'text-ink-3')}
    >
      <span aria-hidden>{change > 0 ? '↑ ' : change < 0 ? '↓ ' : '= '}</span>
      <span className="sr-only">{change > 0 ? said.more : change < 0 ? said.less : ''}</span>
      {change === 0 ? '' : text}
    </span>
  )
}

const growthWords = words({
  en: { before: (count: string) => `Before: ${count}`, more: 'more by', less: 'less by' },
  fr: { before: (count: string) => `Avant\u00a0: ${count}`, more: 'en plus\u00a0:', less: 'en moins\u00a0:' },
})
