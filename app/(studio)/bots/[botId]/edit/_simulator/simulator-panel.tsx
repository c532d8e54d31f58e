'use client'

import { CornerDownRight, RotateCcw, Share2, SkipForward, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { EffectMode } from '#app/_simulation/simulation.ts'
import { createSimulation } from '#app/_simulation/simulation.ts'
import { copyText } from '#app/_ui/copy-text.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Tabs } from '#app/_ui/tabs.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import { capabilitiesOf } from '#flow/channels/capabilities.ts'
import type { BlockRef } from '#flow/document.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'
import type { EditorServices } from '../_editor/services.ts'
import { channelNames } from './channel-names.ts'
import { EffectCard } from './effect-card.tsx'
import { FittingNotes } from './fitting-notes.tsx'
import { SimulatorChat } from './simulator-chat.tsx'
import type { Trail } from './trail.ts'
import { trailOf } from './trail.ts'
import { TurnList } from './turn-list.tsx'
import { VariableTable } from './variable-table.tsx'

export type SimulatorPanelProps = {
  from: BlockRef | null
  language: string
  /** The bot's, in the chat's header. */
  name: string
  services: EditorServices
  onTrail: (trail: Trail) => void
  onClose: () => void
}

type Tab = 'chat' | 'variables' | 'steps'

/**
 * The draft, tried: production's interpreter and production's chat. The path lights up on the canvas; any step can be
 * gone back to; what the outside would answer is asked for real or answered here.
 */
export function SimulatorPanel({ from, language, name, services, onTrail, onClose }: SimulatorPanelProps) {
  const editor = useEditor()
  const said = useWords(panelWords)
  const names = useWords(channelNames)
  const document = useDocument()
  const [tab, setTab] = useState<Tab>('chat')
  const [mode, setMode] = useState<EffectMode>('real')
  const [sharing, setSharing] = useState(false)
  const modeNow = useRef(mode)
  modeNow.current = mode
  const [simulation] = useState(() =>
    createSimulation({
      options: { document: editor.document(), locale: language, ...(from && { from }) },
      runEffect: services.runEffect,
      mode: () => modeNow.current,
      now: Date.now,
      seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    }),
  )
  const view = useSyncExternalStore(simulation.subscribe, simulation.view, simulation.view)
  useEffect(() => {
    simulation.begin()
    return simulation.stop
  }, [simulation])
  useEffect(() => simulation.edited(document), [simulation, document])
  const trail = useMemo(() => trailOf(view), [view])
  useEffect(() => onTrail(trail), [trail, onTrail])
  async function share() {
    setSharing(true)
    try {
      const link = await services.shareTry()
      const copied = await copyText(link)
      showToast({ tone: 'success', title: copied ? said.shared : said.made, description: link })
    } catch {
      showToast({ tone: 'danger', title: said.notShared })
    } finally {
      setSharing(false)
    }
  }
  const channel = view.options.channel ?? 'web'
  const rest = view.state?.frames.at(-1)?.rest
  const waits = rest && rest.type !== 'effect' && rest.until !== null

  return (
    <aside
      aria-label={said.title}
      className="flex w-95 shrink-0 flex-col border-line border-s bg-surface max-lg:absolute max-lg:top-12 max-lg:bottom-0 max-lg:end-0 max-lg:z-(--layer-bar) max-sm:w-full"
    >
      <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b ps-4 pe-2">
        <h2 className="font-semibold text-13">{said.title}</h2>
        <span className="ms-auto" />
        {waits && <IconButton label={said.skip} icon={SkipForward} onClick={simulation.skipWait} />}
        <IconButton label={said.restart} icon={RotateCcw} onClick={() => simulation.restart()} />
        <IconButton label={said.share} icon={Share2} loading={sharing} onClick={() => void share()} />
        <IconButton label={said.close} icon={X} onClick={onClose} />
      </header>
      <div className="grid grid-cols-2 gap-2 px-3 pt-3">
        <Select<ChannelKind>
          label={said.channel}
          size="sm"
          items={kinds.map((value) => ({ value, label: said.as(names[value]) }))}
          value={channel}
          onValueChange={(channel) => simulation.restart({ channel })}
        />
        <Select<EffectMode>
          label={said.outside}
          size="sm"
          items={[
            { value: 'real', label: said.real },
            { value: 'author', label: said.author },
          ]}
          value={mode}
          onValueChange={setMode}
        />
      </div>
      {view.options.from && (
        <p className="mx-3 mt-2 flex items-center gap-1.5 rounded-control bg-sunken ps-2.5 pe-1 text-12 text-ink-2">
          <CornerDownRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          <span className="truncate">
            <From from={view.options.from} />
          </span>
          <IconButton
            label={said.fromStart}
            icon={X}
            size="sm"
            className="ms-auto"
            onClick={() => simulation.restart({ from: undefined })}
          />
        </p>
      )}
      <Tabs<Tab>
        label={said.title}
        items={[
          { value: 'chat', label: said.chat },
          { value: 'variables', label: said.variables },
          { value: 'steps', label: said.steps, count: view.turns.length },
        ]}
        value={tab}
        onValueChange={setTab}
        className="px-3 pt-2"
      />
      {tab === 'chat' && (
        <FittingNotes channel={channel} fittings={view.turns.at(-1)?.fittings ?? []} className="mx-3 mt-2" />
      )}
      {view.unanswered && (
        <EffectCard
          ask={view.unanswered}
          onAnswer={simulation.answerEffect}
          onRun={simulation.runUnanswered}
        />
      )}
      <div className="relative min-h-0 flex-1">
        <div className="absolute inset-0" hidden={tab !== 'chat'}>
          <SimulatorChat
            key={view.epoch}
            simulation={simulation}
            services={services}
            language={language}
            name={name}
          />
        </div>
        {tab === 'variables' && <VariableTable view={view} />}
        {tab === 'steps' && <TurnList view={view} channel={channel} onBack={simulation.backTo} />}
      </div>
    </aside>
  )
}

const kinds = Object.keys(capabilitiesOf) as ChannelKind[]

/** Where the conversation begins, when it is not at the start. */
function From({ from: { flow, block } }: { from: BlockRef }) {
  const locale = useLocale()
  const said = useWords(panelWords)
  const record = useDocument().flows[flow]?.blocks[block]
  return said.from(record?.name || blockOf(record?.type ?? '')?.words[locale].title || block)
}

const panelWords = words({
  en: {
    title: 'Try it',
    chat: 'Chat',
    variables: 'Variables',
    steps: 'Steps',
    restart: 'From the beginning',
    skip: 'Do not wait: go on now',
    channel: 'Channel to try',
    as: (channel: string) => `As on ${channel}`,
    outside: 'Requests, tables and mails',
    real: 'Requests for real',
    author: 'I answer requests',
    from: (block: string) => `From “${block}”`,
    fromStart: 'From the start of the bot',
    share: 'Copy a link for a colleague',
    shared: 'A link to try this draft was copied. It works for 14 days.',
    made: 'Copy this link to try the draft. It works for 14 days.',
    notShared: 'The link was not made: the server did not answer.',
    close: 'Close',
  },
  fr: {
    title: 'Essai',
    chat: 'Conversation',
    variables: 'Variables',
    steps: 'Étapes',
    restart: 'Depuis le début',
    skip: 'Ne pas attendre : continuer',
    channel: 'Canal à essayer',
    as: (channel: string) => `Comme sur ${channel}`,
    outside: 'Requêtes, tables et e-mails',
    real: 'Requêtes réelles',
    author: 'Je réponds aux requêtes',
    from: (block: string) => `Depuis «\u00a0${block}\u00a0»`,
    fromStart: 'Depuis le début du bot',
    share: 'Copier un lien pour un collègue',
    shared: 'Un lien d’essai de ce brouillon est copié. Il vaut 14 jours.',
    made: 'Copiez ce lien pour essayer le brouillon. Il vaut 14 jours.',
    notShared: 'Le lien n’a pas été créé : le serveur n’a pas répondu.',
    close: 'Fermer',
  },
})
