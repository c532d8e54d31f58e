'use client'

import { Undo2 } from 'lucide-react'
import type { SimulationView, Turn } from '#app/_simulation/simulation.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'

/** Turn by turn: what happened, which blocks ran, what they wrote, what went wrong. Each can be gone back to. */
export function TurnList({ view, onBack }: { view: SimulationView; onBack: (kept: number) => void }) {
  return (
    <ol className="h-full overflow-y-auto p-3">
      {view.turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever added or dropped at the end
        <TurnItem key={index} turn={turn} onBack={() => onBack(index)} />
      ))}
    </ol>
  )
}

function TurnItem({ turn, onBack }: { turn: Turn; onBack: () => void }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(turnWords)
  const { flows } = useDocument()
  const own = turn.messages.find(({ role }) => role === 'contact')
  const problems = turn.effects.filter((effect) => effect.type === 'problem')
  return (
    <li className="mb-2 rounded-control border border-line p-2 text-13">
      <div className="flex items-center gap-2">
        <span className="truncate font-medium text-ink-1">{own?.text || said.events[turn.event.type]}</span>
        <IconButton label={said.back} icon={Undo2} size="sm" className="ms-auto" onClick={onBack} />
      </div>
      <ul className="mt-1">
        {turn.path.map(({ flow, block, port, wrote }, at) => {
          const record = flows[flow]?.blocks[block]
          const name = record?.name || blockOf(record?.type ?? '')?.words[locale].title || block
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a path never changes
            <li key={at} className="flex flex-wrap items-baseline gap-x-2 py-0.5 text-12">
              <button
                type="button"
                className="rounded-small text-accent-ink hover:underline"
                onClick={() => editor.goTo({ flow, block })}
              >
                {name}
              </button>
              {port && <span className="text-ink-3">→ {port}</span>}
              {Object.entries(wrote ?? {}).map(([variable, value]) => (
                <code key={variable} className="wrap-anywhere text-11 text-ink-2">
                  {variable} = {JSON.stringify(value)}
                </code>
              ))}
            </li>
          )
        })}
      </ul>
      {problems.map((problem) => (
        <p key={problem.code} className="mt-1 flex items-center gap-2 text-12 text-danger-ink">
          <Badge tone="danger">{problem.code}</Badge> {problem.detail}
        </p>
      ))}
    </li>
  )
}

const turnWords = words({
  en: {
    back: 'Go back to before this',
    events: {
      start: 'The conversation begins',
      answer: 'Answer',
      interrupt: 'Interrupt',
      locale: 'Language changed',
      attributes: 'The page told something',
      timer: 'Time passed',
      result: 'The outside answered',
      handBack: 'Handed back to the bot',
      takeOver: 'A human took over',
      letGo: 'The human let go',
      close: 'Closed',
    },
  },
  fr: {
    back: 'Revenir juste avant',
    events: {
      start: 'La conversation commence',
      answer: 'Réponse',
      interrupt: 'Interruption',
      locale: 'Langue changée',
      attributes: 'La page a transmis quelque chose',
      timer: 'Le temps a passé',
      result: 'L’extérieur a répondu',
      handBack: 'Rendu au bot',
      takeOver: 'Un humain a pris le relais',
      letGo: 'L’humain a passé la main',
      close: 'Fermée',
    },
  },
})
