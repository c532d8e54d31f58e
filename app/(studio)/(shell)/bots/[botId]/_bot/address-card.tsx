'use client'

import { ExternalLink } from 'lucide-react'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { Card } from '#app/_ui/card.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useBot } from './bot-context.ts'
import { LiveSwitch } from './live-switch.tsx'
import { useOwnOrigin } from './use-own-origin.ts'

/** Where visitors meet the bot, and whether it answers them. */
export function AddressCard() {
  const said = useWords(addressWords)
  const { bot } = useBot()
  const origin = useOwnOrigin()
  const address = `${origin}/b/${bot.live.slug}`
  return (
    <Card title={said.title} description={said.help}>
      <div className="flex items-center gap-1 rounded-control border border-line bg-sunken py-1 ps-3 pe-1">
        <span className="min-w-0 grow truncate font-mono text-12" title={address}>
          {address}
        </span>
        <CopyButton text={address} label={said.copy} />
        {bot.live.number !== null ? (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ variant: 'ghost' }, 'px-2')}
          >
            <ExternalLink />
            {said.open}
          </a>
        ) : null}
      </div>
      <div className="mt-4">
        <LiveSwitch />
      </div>
    </Card>
  )
}

const addressWords = words({
  en: {
    title: 'For visitors',
    help: 'Anybody with this address can talk to the live version.',
    copy: 'Copy the address',
    open: 'Open',
  },
  fr: {
    title: 'Pour les visiteurs',
    help: 'Quiconque a cette adresse peut parler à la version en ligne.',
    copy: 'Copier l’adresse',
    open: 'Ouvrir',
  },
})
