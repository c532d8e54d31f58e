'use client'

import type { LucideIcon } from 'lucide-react'
import { Flag, ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '#app/_ui/classes.ts'
import type { FamilyColor } from '#app/_ui/family-tile.tsx'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** A conversation as the product makes them, between two blocks of the flow it comes from. For the eyes alone. */
export function AuthScene() {
  const said = useWords(sceneWords)
  return (
    <div
      aria-hidden
      className="relative hidden overflow-hidden border-s border-line bg-canvas [background-image:radial-gradient(var(--line-strong)_1px,transparent_1px)] [background-size:16px_16px] lg:grid lg:place-items-center"
    >
      <div className="flex w-full max-w-120 flex-col px-8">
        <Block family="ask" icon={ListChecks} title={said.choice} className="self-start">
          {said.question}
        </Block>
        <Wire className="ms-24" />
        <div className="rounded-card border border-line bg-surface p-5 shadow-2">
          <div className="flex flex-col gap-1.5 text-15">
            <Bubble>{said.hello}</Bubble>
            <Bubble last>{said.question}</Bubble>
            <div className="mt-1 flex flex-wrap gap-2">
              <Pill>{said.order}</Pill>
              <Pill>{said.quote}</Pill>
              <Pill>{said.human}</Pill>
            </div>
            <div className="mt-2 max-w-[78%] self-end rounded-bubble rounded-ee-small bg-accent px-3.5 py-2 text-on-accent">
              {said.quote}
            </div>
            <Bubble last className="mt-2">
              {said.gladly}
            </Bubble>
          </div>
        </div>
        <Wire className="me-24 self-end" />
        <Block family="do" icon={Flag} title={said.goal} className="self-end">
          {said.qualified}
        </Block>
      </div>
    </div>
  )
}

function Bubble({
  last = false,
  className,
  children,
}: {
  last?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div
      className={classes(
        'max-w-[78%] self-start rounded-bubble bg-hover px-3.5 py-2',
        last && 'rounded-es-small',
        className,
      )}
    >
      {children}
    </div>
  )
}

function Pill({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-bubble border border-accent px-3 py-1.5 text-13 font-medium text-accent-ink">
      {children}
    </span>
  )
}

function Block({
  family,
  icon,
  title,
  className,
  children,
}: {
  family: FamilyColor
  icon: LucideIcon
  title: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={classes('w-60 rounded-card border border-line bg-surface px-3 py-2.5', className)}>
      <div className="flex items-center gap-2 text-12 text-ink-2">
        <FamilyTile family={family} icon={icon} size="sm" />
        {title}
      </div>
      <div className="mt-1.5 truncate text-13">{children}</div>
    </div>
  )
}

function Wire({ className }: { className?: string }) {
  return <span className={classes('h-7 w-px bg-line-control', className)} />
}

const sceneWords = words({
  en: {
    choice: 'Choice',
    hello: 'Hello 👋 Good to see you.',
    question: 'What can I do for you?',
    order: 'Where is my order?',
    quote: 'I would like a quote',
    human: 'Talk to somebody',
    gladly: 'Gladly! A few questions and you will have it.',
    goal: 'Goal',
    qualified: 'Request qualified',
  },
  fr: {
    choice: 'Choix',
    hello: 'Bonjour 👋 Ravi de vous voir.',
    question: 'Que puis-je faire pour vous\u00a0?',
    order: 'Où est ma commande\u00a0?',
    quote: 'Je voudrais un devis',
    human: 'Parler à quelqu’un',
    gladly: 'Avec plaisir\u00a0! Quelques questions et vous l’aurez.',
    goal: 'Objectif',
    qualified: 'Demande qualifiée',
  },
})
