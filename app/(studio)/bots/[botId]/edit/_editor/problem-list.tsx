'use client'

import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { NamedText } from '#app/(studio)/_parts/named-text.tsx'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import { words } from '#flow/words.ts'
import { useEditor } from './editor-context.tsx'
import { quickFix } from './quick-fix.ts'

const marks = {
  error: { icon: CircleAlert, look: 'text-danger-ink' },
  warning: { icon: TriangleAlert, look: 'text-warning-ink' },
  advice: { icon: Info, look: 'text-info-ink' },
}

/** Everything wrong with the draft, the worst first: a click goes there, a second one repairs what can be repaired. */
export function ProblemList({ problems, onGo }: { problems: readonly ProblemFound[]; onGo: () => void }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(problemWords)
  if (!problems.length) return <p className="p-6 text-center text-13 text-ink-3">{said.none}</p>
  return (
    <ul className="flex-1 overflow-y-auto p-2">
      {problems.slice(0, 200).map((problem, index) => {
        const { icon: Mark, look } = marks[problem.severity]
        const { block, fix } = problem
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            key={index}
            className="flex items-start gap-2 rounded-control p-2 hover:bg-hover"
          >
            <Mark aria-label={said[problem.severity]} className={classes('mt-0.5 size-4 shrink-0', look)} />
            <button
              type="button"
              className="min-w-0 flex-1 text-start text-13 text-ink-1"
              onClick={() => {
                if (block) editor.goTo({ flow: problem.flow, block })
                else editor.open(problem.flow)
                onGo()
              }}
            >
              <NamedText text={problem.says[locale]} />
            </button>
            {fix && (
              <Button
                size="sm"
                variant="secondary"
                onClick={() =>
                  editor.run((document, ids) => quickFix(document, ids, problem, fix), { select: false })
                }
              >
                {said.fixes[fix.does]}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const problemWords = words({
  en: {
    none: 'Nothing to repair. Well done.',
    error: 'Error',
    warning: 'Warning',
    advice: 'Advice',
    fixes: {
      removeBlock: 'Remove',
      disconnect: 'Disconnect',
      connectToHuman: 'Offer a human',
      declareVariable: 'Create it',
      addHuman: 'Add it',
      copyText: 'Copy the text',
    },
  },
  fr: {
    none: 'Rien à réparer. Bravo.',
    error: 'Erreur',
    warning: 'Avertissement',
    advice: 'Conseil',
    fixes: {
      removeBlock: 'Supprimer',
      disconnect: 'Délier',
      connectToHuman: 'Proposer un humain',
      declareVariable: 'La créer',
      addHuman: 'L’ajouter',
      copyText: 'Copier le texte',
    },
  },
})
