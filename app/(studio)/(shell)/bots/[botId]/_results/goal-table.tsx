'use client'

import Link from 'next/link'
import { Card } from '#app/_ui/card.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { share } from './figure-cards.tsx'
import type { Figures } from './results-page.tsx'
import { resultsWords } from './results-words.ts'
import type { Asked } from './use-asked.ts'
import { askedQuery } from './use-asked.ts'

/** The goals, by how many conversations reached them, each beside the period before. */
export function GoalTable({ figures, asked }: { figures: Figures; asked: Asked }) {
  const said = useWords(resultsWords)
  const { number, percent } = useFormats()
  const { bot } = useBot()
  const { goals, totals, before } = figures
  if (goals.length === 0)
    return (
      <Card title={said.goals}>
        <p className="font-medium">{said.noGoals}</p>
        <p className="mt-1 text-ink-2">{said.noGoalsHelp}</p>
      </Card>
    )
  return (
    <Card title={said.goals} description={said.goalsHelp}>
      <ul className="mt-1 flex flex-col gap-1">
        {goals.map(({ goal, reached, value, before: was }) => {
          const part = share(reached, totals.begun)
          const points = before ? Math.round((part - share(was, before.begun)) * 1000) / 10 : null
          return (
            <li
              key={goal}
              className="-mx-2 relative rounded-control px-2 py-2 transition-colors hover:bg-hover"
            >
              <div className="flex items-baseline gap-3">
                <Link
                  href={`/bots/${bot.id}/conversations${askedQuery({ ...asked, goal })}`}
                  className="min-w-0 grow truncate font-medium after:absolute after:inset-0 after:rounded-control after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-ring"
                >
                  {goal}
                </Link>
                {points !== null && points !== 0 ? (
                  <span
                    className={classes(
                      'text-12 tabular-nums',
                      points > 0 ? 'text-success-ink' : 'text-danger-ink',
                    )}
                    title={said.before(number(was))}
                  >
                    {points > 0 ? '↑' : '↓'} {said.points(number(Math.abs(points)))}
                  </span>
                ) : null}
                <span className="w-12 text-end text-12 text-ink-3 tabular-nums">
                  {percent(Math.round(part * 1000) / 1000)}
                </span>
                <span className="w-12 text-end font-semibold tabular-nums">{number(reached)}</span>
              </div>
              <div className="mt-1.5 h-1 overflow-hidden rounded-full bg-track">
                <div
                  className="h-full rounded-full bg-accent"
                  style={{ width: `${Math.min(100, part * 100)}%` }}
                />
              </div>
              {value !== 0 ? (
                <p className="mt-1 text-12 text-ink-3 tabular-nums">{said.worth(number(value))}</p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
