'use client'

import Link from 'next/link'
import { classes } from '#app/_ui/classes.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import type { Figures } from './results-page.tsx'
import { resultsWords } from './results-words.ts'
import type { Asked } from './use-asked.ts'
import { askedQuery } from './use-asked.ts'

type Counted = 'begun' | 'answered' | 'completed' | 'lost' | 'handedOff'

/** The figures that matter, each beside what it was in the period before; those that are conversations lead to them. */
export function FigureCards({ figures, asked }: { figures: Figures; asked: Asked }) {
  const said = useWords(resultsWords)
  const { bot } = useBot()
  const { totals, before } = figures
  const to = (more: Partial<Asked>) => `/bots/${bot.id}/conversations${askedQuery({ ...asked, ...more })}`
  const cards: { id: Counted; label: string; help?: string; href?: string; goodIsMore: boolean }[] = [
    { id: 'begun', label: said.conversations, href: to({}), goodIsMore: true },
    { id: 'answered', label: said.answered, goodIsMore: true },
    { id: 'completed', label: said.completed, href: to({ state: 'completed' }), goodIsMore: true },
    { id: 'lost', label: said.lost, help: said.lostHelp, href: to({ state: 'lost' }), goodIsMore: false },
    ...(totals.handedOff > 0 || (before?.handedOff ?? 0) > 0
      ? [{ id: 'handedOff' as const, label: said.handedOff, goodIsMore: false }]
      : []),
  ]
  return (
    <ul
      className={classes(
        'grid grid-cols-2 gap-3 sm:gap-4',
        cards.length > 4 ? 'lg:grid-cols-5' : 'lg:grid-cols-4',
      )}
    >
      {cards.map(({ id, label, help, href, goodIsMore }) => (
        <li
          key={id}
          className={classes(
            'relative flex flex-col rounded-card border border-line bg-surface p-4 transition-colors',
            href && 'hover:bg-hover',
          )}
          title={help}
        >
          <span className="text-12 text-ink-2">
            {href ? (
              <Link
                href={href}
                className="after:absolute after:inset-0 after:rounded-card after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-ring"
              >
                {label}
              </Link>
            ) : (
              label
            )}
          </span>
          <Value figures={figures} id={id} />
          <Change figures={figures} id={id} goodIsMore={goodIsMore} />
        </li>
      ))}
    </ul>
  )
}

function Value({ figures: { totals }, id }: { figures: Figures; id: Counted }) {
  const said = useWords(resultsWords)
  const { number, percent } = useFormats()
  return (
    <span className="mt-1 flex flex-wrap items-baseline gap-x-2">
      <span className="text-24 font-semibold tabular-nums">{number(totals[id])}</span>
      {id === 'begun' ? (
        totals.open > 0 ? (
          <span className="text-12 text-ink-3">{said.going(totals.open)}</span>
        ) : null
      ) : (
        <span className="text-12 text-ink-3 tabular-nums">
          {percent(Math.round(share(totals[id], totals.begun) * 1000) / 1000)}
        </span>
      )}
    </span>
  )
}

/** Numbers of conversations are compared by how many more there are, parts of them by their share. */
function Change({
  figures: { totals, before },
  id,
  goodIsMore,
}: {
  figures: Figures
  id: Counted
  goodIsMore: boolean
}) {
  const said = useWords(resultsWords)
  const { number, percent } = useFormats()
  if (!before || before.begun === 0) return <span className="mt-1 text-12 text-ink-3">{said.noBefore}</span>
  const isWhole = id === 'begun'
  const points = Math.round((share(totals[id], totals.begun) - share(before[id], before.begun)) * 1000) / 10
  const growth = Math.round((totals.begun / before.begun - 1) * 100)
  const change = isWhole ? growth : points
  const size = Math.abs(change)
  const text = isWhole ? percent(size / 100) : said.points(number(size))
  const was = isWhole
    ? number(before.begun)
    : percent(Math.round(share(before[id], before.begun) * 1000) / 1000)
  const isGood = change > 0 === goodIsMore
  return (
    <span
      title={said.before(was)}
      className={classes(
        'mt-1 text-12 tabular-nums',
        change === 0 ? 'text-ink-3' : isGood ? 'text-success-ink' : 'text-danger-ink',
      )}
    >
      <span aria-hidden>
        {change === 0 ? '=' : change > 0 ? '↑' : '↓'} {change === 0 ? said.same : text}
      </span>
      <span className="sr-only">
        {change === 0 ? said.same : change > 0 ? said.more(text) : said.less(text)}
      </span>
    </span>
  )
}

/** A part of a whole that may be nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
