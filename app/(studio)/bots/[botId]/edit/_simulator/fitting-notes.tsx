import { Info } from 'lucide-react'
import { useWords } from '#app/_words/use-words.ts'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import type { Fitting } from '#flow/channels/fit-message.ts'
import { words } from '#flow/words.ts'
import { channelNames } from './channel-names.ts'

/** What the channel that is tried shows otherwise than it was written, in one turn of the bot, and by which limit. */
export function FittingNotes({
  channel,
  fittings,
  className = '',
}: {
  channel: ChannelKind
  fittings: readonly Fitting[]
  className?: string
}) {
  const said = useWords(fittingWords)
  const names = useWords(channelNames)
  if (!fittings.length) return null
  const lines = new Set(fittings.map((fitting) => say(said, names[channel], fitting)))
  return (
    <output
      className={`flex gap-2 rounded-control bg-info-soft px-2.5 py-1.5 text-12 text-info-ink ${className}`}
    >
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
      return fitting.buttons
        ? said.listAbove(channel, fitting.choices, fitting.buttons)
        : said.list(channel, fitting.choices)
    case 'numbered':
      if (fitting.because === 'none') return said.numbered.none(channel)
      return said.numbered[fitting.because](channel, fitting.most, fitting.choices)
    case 'plain':
      return said.plain(channel)
    case 'parted':
      return said.parted[fitting.limit.in](channel, fitting.parts, fitting.limit.longest)
    case 'linked':
      return said.linked[fitting.media](channel)
  }
}

type Buttons = { most: number; label: number }

const fittingWords = words({
  en: {
    list: (channel: string, choices: number) =>
      `${channel} shows these ${choices} choices as a list to open.`,
    listAbove: (channel: string, choices: number, { most, label }: Buttons) =>
      `${channel} has ${most} buttons of ${label} characters at most: these ${choices} choices are a list to open.`,
    numbered: {
      none: (channel: string) =>
        `${channel} has no buttons: choices are numbered, and answered by their number.`,
      many: (channel: string, most: number, choices: number) =>
        `${channel} takes ${most} choices at most: these ${choices} are numbered, and answered by their number.`,
      long: (channel: string, most: number) =>
        `A choice is longer than the ${most} characters that ${channel} can show: choices are numbered, and answered by their number.`,
    },
    plain: (channel: string) =>
      `${channel} has no bold, italic or links: the words stay, links are written out.`,
    parted: {
      characters: (channel: string, parts: number, longest: number) =>
        `Longer than the ${longest} characters of a ${channel} message: sent as ${parts}.`,
      bytes: (channel: string, parts: number, longest: number) =>
        `Longer than the ${longest} bytes of a ${channel} message (é counts as two, an emoji as four): sent as ${parts}.`,
    },
    linked: {
      image: (channel: string) => `${channel} cannot show this picture: its address is sent.`,
      video: (channel: string) => `${channel} cannot show this film: its address is sent.`,
      audio: (channel: string) => `${channel} cannot play this sound: its address is sent.`,
      file: (channel: string) => `${channel} cannot carry this file: its address is sent.`,
    },
  },
  fr: {
    list: (channel: string, choices: number) =>
      `${channel} montre ces ${choices} choix dans une liste à ouvrir.`,
    listAbove: (channel: string, choices: number, { most, label }: Buttons) =>
      `${channel} a ${most} boutons de ${label} caractères au plus\u00a0: ces ${choices} choix sont une liste à ouvrir.`,
    numbered: {
      none: (channel: string) =>
        `${channel} n’a pas de boutons\u00a0: les choix sont numérotés, on répond par leur numéro.`,
      many: (channel: string, most: number, choices: number) =>
        `${channel} prend ${most} choix au plus\u00a0: ces ${choices} choix sont numérotés, on répond par leur numéro.`,
      long: (channel: string, most: number) =>
        `Un choix dépasse les ${most} caractères que ${channel} peut montrer\u00a0: les choix sont numérotés, on répond par leur numéro.`,
    },
    plain: (channel: string) =>
      `${channel} n’a ni gras, ni italique, ni liens\u00a0: les mots restent, les adresses sont écrites.`,
    parted: {
      characters: (channel: string, parts: number, longest: number) =>
        `Plus long que les ${longest} caractères d’un message ${channel}\u00a0: envoyé en ${parts} fois.`,
      bytes: (channel: string, parts: number, longest: number) =>
        `Plus long que les ${longest} octets d’un message ${channel} (é en compte deux, un émoji quatre)\u00a0: envoyé en ${parts} fois.`,
    },
    linked: {
      image: (channel: string) =>
        `${channel} ne peut pas montrer cette image\u00a0: son adresse est envoyée.`,
      video: (channel: string) =>
        `${channel} ne peut pas montrer cette vidéo\u00a0: son adresse est envoyée.`,
      audio: (channel: string) => `${channel} ne peut pas jouer ce son\u00a0: son adresse est envoyée.`,
      file: (channel: string) => `${channel} ne porte pas ce fichier\u00a0: son adresse est envoyée.`,
    },
  },
})
