import { Info } from 'lucide-react'
import { useWords } from '#app/_words/use-words.ts'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import type { Fitting } from '#flow/channels/fit-message.ts'
import { words } from '#flow/words.ts'
import { channelNames } from './channel-names.ts'

/** What the channel that is tried shows otherwise than it was written, in the bot's last turn. */
export function FittingNotes({ channel, fittings }: { channel: ChannelKind; fittings: readonly Fitting[] }) {
  const said = useWords(fittingWords)
  const names = useWords(channelNames)
  if (!fittings.length) return null
  const lines = new Set(fittings.map((fitting) => say(said, names[channel], fitting)))
  return (
    <output className="mx-3 mt-2 flex gap-2 rounded-control bg-info-soft px-2.5 py-1.5 text-12 text-info-ink">
      <Info aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>
        {[...lines].map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </span>
    </output>
  )
}

type Said = (typeof fittingWords)['en']

function say(said: Said, channel: string, fitting: Fitting): string {
  switch (fitting.type) {
    case 'list':
      return said.list(channel, fitting.choices)
    case 'numbered':
      return said.numbered[fitting.because](channel, fitting.choices)
    case 'plain':
      return said.plain(channel)
    case 'parted':
      return said.parted(channel, fitting.parts)
    case 'linked':
      return said.linked(channel)
  }
}

const fittingWords = words({
  en: {
    list: (channel: string, choices: number) =>
      `${channel} shows these ${choices} choices as a list to open.`,
    numbered: {
      none: (channel: string) =>
        `${channel} has no buttons: choices are numbered, and answered by their number.`,
      many: (channel: string, choices: number) =>
        `${choices} choices are too many for ${channel}: they are numbered, and answered by their number.`,
      long: (channel: string) =>
        `A choice is too long for a button of ${channel}: choices are numbered instead.`,
    },
    plain: (channel: string) =>
      `${channel} has no bold, italic or links: the words stay, links are written out.`,
    parted: (channel: string, parts: number) => `Too long for one message of ${channel}: sent as ${parts}.`,
    linked: (channel: string) => `${channel} cannot carry this file: its address is sent.`,
  },
  fr: {
    list: (channel: string, choices: number) =>
      `${channel} montre ces ${choices} choix dans une liste à ouvrir.`,
    numbered: {
      none: (channel: string) =>
        `${channel} n’a pas de boutons\u00a0: les choix sont numérotés, on répond par leur numéro.`,
      many: (channel: string, choices: number) =>
        `${choices} choix sont trop pour ${channel}\u00a0: ils sont numérotés, on répond par leur numéro.`,
      long: (channel: string) =>
        `Un choix est trop long pour un bouton de ${channel}\u00a0: les choix sont numérotés.`,
    },
    plain: (channel: string) =>
      `${channel} n’a ni gras, ni italique, ni liens\u00a0: les mots restent, les adresses sont écrites.`,
    parted: (channel: string, parts: number) =>
      `Trop long pour un message ${channel}\u00a0: envoyé en ${parts} fois.`,
    linked: (channel: string) => `${channel} ne porte pas ce fichier\u00a0: son adresse est envoyée.`,
  },
})
