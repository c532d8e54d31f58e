'use client'

import { Card } from '#app/_ui/card.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useOwnOrigin } from '../_bot/use-own-origin.ts'

/** What a site's own scripts can do with the widget, and what a strict policy must allow. */
export function ScriptCard() {
  const said = useWords(scriptWords)
  const base = useOwnOrigin()
  const policy = `script-src ${base}; connect-src ${base}; img-src ${base}; media-src ${base}`
  return (
    <Card title={said.title} description={said.help}>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        {calls.map(([call, word]) => (
          <div key={call} className="contents">
            <dt>
              <code className="font-mono text-12">{call}</code>
            </dt>
            <dd className="text-ink-2 max-sm:mb-1">{said[word]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-ink-2">{said.early}</p>
      <Code
        text={"window.Parcours = window.Parcours || []\nParcours.push(['setAttributes', { plan: 'pro' }])"}
        label={said.copy}
      />
      <h3 className="mt-5 mb-1 font-semibold">{said.policy}</h3>
      <p className="text-ink-2">{said.policyHelp}</p>
      <Code text={policy} label={said.copy} />
    </Card>
  )
}

function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="relative mt-2 rounded-control border border-line bg-sunken">
      <pre className="whitespace-pre-wrap p-3 pe-12 font-mono text-12 wrap-anywhere">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={label} className="absolute! end-1.5 top-1.5" />
    </div>
  )
}

const calls = [
  ['Parcours.open()', 'open'],
  ['Parcours.close()', 'close'],
  ["Parcours.send('Hello')", 'send'],
  ["Parcours.setAttributes({ plan: 'pro' })", 'attributes'],
  ["Parcours.on('message', (event) => …)", 'on'],
  ["Parcours.get('address')", 'get'],
  ['Parcours.destroy()', 'destroy'],
] as const

const scriptWords = words({
  en: {
    title: 'For your scripts',
    help: 'The page that shows the widget can steer it and hear what happens.',
    open: 'Opens the chat.',
    close: 'Closes it.',
    send: 'Says something in the visitor’s name.',
    attributes: 'Gives values to variables that the bot takes from the page, when a conversation begins.',
    on: 'Hears ready, open, close, message and status; what it returns stops it.',
    get: 'Another bot of the same page, by its address.',
    destroy: 'Takes the widget off the page.',
    early: 'Before the script has come, orders wait in a list:',
    policy: 'Content-Security-Policy',
    policyHelp:
      'On a site with a strict policy, add these to its directives. No unsafe word is needed, nor any style. Pictures that the bot shows from other hosts need these hosts in img-src.',
    copy: 'Copy',
  },
  fr: {
    title: 'Pour vos scripts',
    help: 'La page qui affiche le widget peut le commander et entendre ce qui se passe.',
    open: 'Ouvre la conversation.',
    close: 'La ferme.',
    send: 'Dit quelque chose au nom du visiteur.',
    attributes:
      'Donne des valeurs aux variables que le bot prend de la page, quand une conversation commence.',
    on: 'Entend ready, open, close, message et status\u00a0; ce qui est rendu y met fin.',
    get: 'Un autre bot de la même page, par son adresse.',
    destroy: 'Retire le widget de la page.',
    early: 'Avant l’arrivée du script, les ordres attendent dans une liste\u00a0:',
    policy: 'Content-Security-Policy',
    policyHelp:
      'Sur un site à la politique stricte, ajoutez ceci à ses directives. Aucun mot «\u00a0unsafe\u00a0» n’est nécessaire, ni aucun style. Les images que le bot montre d’autres hôtes demandent ces hôtes dans img-src.',
    copy: 'Copier',
  },
})
