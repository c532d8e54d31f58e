'use client'

import { CircleAlert, Undo2 } from 'lucide-react'
import type { SimulationView, Turn } from '#app/_simulation/simulation.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { placeName } from '#app/(studio)/_flow-view/place-name.ts'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'
import { FittingNotes } from './fitting-notes.tsx'

/**
 * Turn by turn: what happened, which blocks ran, what they wrote, what went wrong, what the channel shows otherwise. Each
 * can be gone back to.
 */
export function TurnList({
  view,
  channel,
  onBack,
}: {
  view: SimulationView
  channel: ChannelKind
  onBack: (kept: number) => void
}) {
  return (
    <ol className="h-full overflow-y-auto p-3">
      {view.turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever added or dropped at the end
        <TurnItem key={index} turn={turn} channel={channel} onBack={() => onBack(index)} />
      ))}
    </ol>
  )
}

function TurnItem({ turn, channel, onBack }: { turn: Turn; channel: ChannelKind; onBack: () => void }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(turnWords)
  const document = useDocument()
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
          const name = placeName(document, { flow, block, port: port ?? '' }, locale)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a path never changes
            <li key={at} className="flex flex-wrap items-baseline gap-x-2 py-0.5 text-12">
              <button
                type="button"
                className="rounded-small text-accent-ink hover:underline"
                onClick={() => editor.goTo({ flow, block })}
              >
                {name?.block ?? said.gone}
              </button>
              {name?.exit && <span className="text-ink-3">→ {name.exit}</span>}
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
        <p key={problem.code} className="mt-1 flex items-start gap-2 text-12 text-danger-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            {said.problems[problem.code]} <span className="text-ink-3">{problem.detail}</span>
          </span>
        </p>
      ))}
      <FittingNotes channel={channel} fittings={turn.fittings} className="mt-1" />
    </li>
  )
}

const turnWords = words({
  en: {
    back: 'Go back to before this',
    gone: 'A block that is gone',
    problems: {
      unknownBlock: 'A block of a type that this version does not know.',
      brokenBlock: 'A block holds something that does not fit.',
      missingBlock: 'The place it leads to is not there any more.',
      missingStart: 'The flow has no beginning.',
      tooManyBlocks: 'Too many blocks in a row without a question: probably a loop.',
      tooDeep: 'Too many flows inside each other: probably a loop.',
      badTemplate: 'A text with variables could not be filled in.',
      badExpression: 'An expression could not be computed.',
      crashed: 'A block failed.',
      tooLarge: 'Too much at once.',
    },
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
    gone: 'Un bloc disparu',
    problems: {
      unknownBlock: 'Un bloc d’un type que cette version ne connaît pas.',
      brokenBlock: 'Un bloc contient quelque chose qui ne convient pas.',
      missingBlock: 'L’endroit où il mène n’existe plus.',
      missingStart: 'Le parcours n’a pas de début.',
      tooManyBlocks: 'Trop de blocs à la suite sans question\u00a0: sans doute une boucle.',
      tooDeep: 'Trop de parcours les uns dans les autres\u00a0: sans doute une boucle.',
      badTemplate: 'Un texte avec des variables n’a pas pu être rempli.',
      badExpression: 'Une expression n’a pas pu être calculée.',
      crashed: 'Un bloc a échoué.',
      tooLarge: 'Trop de choses à la fois.',
    },
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
