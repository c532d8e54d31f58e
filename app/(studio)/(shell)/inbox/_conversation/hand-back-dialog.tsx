'use client'

import { useQuery } from '@tanstack/react-query'
import { CornerDownRight } from 'lucide-react'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { Dialog, DialogClose } from '#app/_ui/dialog.tsx'
import { firstClick } from '#app/_ui/first-click.ts'
import { SearchField } from '#app/_ui/search-field.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { normalise } from '#flow/text/normalise.ts'
import { words } from '#flow/words.ts'
import { plainText } from '../_list/plain-text.ts'
import type { Act } from './conversation-actions.tsx'
import { conversationWords } from './conversation-words.ts'

type Props = {
  about: { workspace: string; conversation: string }
  open: boolean
  onClose: () => void
  act: Act
}
type Place = { flow: string; block: string }

/** Where the bot goes on: behind the hand-off, or at a block of its drawing. */
export function HandBackDialog({ about, open, onClose, act }: Props) {
  const said = useWords(backWords)
  const around = useWords(conversationWords)
  const locale = useLocale()
  const api = useApi()
  const client = useApiClient()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Place | null>(null)
  const places = useQuery(api.inbox.places.queryOptions(about, { enabled: open }))
  const to = chosen ? { to: chosen } : {}
  const ahead = useQuery(
    api.inbox.ahead.queryOptions({ ...about, ...to }, { enabled: open, staleTime: 0, gcTime: 0 }),
  ).data
  const sought = normalise(typed)
  const flows = (places.data?.flows ?? [])
    .map((flow) => ({
      ...flow,
      blocks: flow.blocks.filter(({ name }) => sought === '' || normalise(name[locale]).includes(sought)),
    }))
    .filter(({ blocks }) => blocks.length > 0)
  const isChosen = (place: Place | null) => place?.flow === chosen?.flow && place?.block === chosen?.block
  const choice = (place: Place | null, label: string) => (
    <label
      className={classes(
        'flex min-h-9 cursor-default items-center gap-2.5 rounded-control px-2 py-1.5 transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent-ring',
        isChosen(place) && 'bg-selected hover:bg-selected',
      )}
    >
      <input
        type="radio"
        name="place"
        className="accent-accent"
        checked={isChosen(place)}
        onChange={() => setChosen(place)}
      />
      <span className="min-w-0 grow truncate">{label}</span>
      {place && places.data?.here?.block === place.block && places.data.here.flow === place.flow ? (
        <span className="flex flex-none items-center gap-1 text-12 text-ink-3">
          <CornerDownRight className="size-3.5" />
          {said.here}
        </span>
      ) : null}
    </label>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onClosed={() => {
        setTyped('')
        setChosen(null)
      }}
      title={said.title}
      description={said.help}
      actions={
        <>
          <DialogClose>
            <Button>{said.cancel}</Button>
          </DialogClose>
          <Button
            variant="primary"
            onClick={firstClick(() => {
              onClose()
              void act(
                () => client.inbox.handBack.mutate({ ...about, ...to }),
                ({ status }) => around.cameTo[status],
              )
            })}
          >
            {ahead?.status === 'ended' ? said.ends : said.title}
          </Button>
        </>
      }
    >
      <fieldset className="grid min-w-0 grid-cols-1 gap-3">
        <legend className="sr-only">{said.where}</legend>
        {choice(null, said.after)}
        <SearchField value={typed} onValueChange={setTyped} label={said.search} />
        <div className="-mx-2 h-72 overflow-y-auto overscroll-contain px-2">
          {places.isPending ? <Skeleton className="h-9" /> : null}
          {places.data && flows.length === 0 ? <p className="py-2 text-ink-3">{said.none}</p> : null}
          {flows.map(({ id, name, blocks }) => (
            <div key={id} className="mb-2">
              <h3 className="px-2 pt-2 pb-1 text-12 font-medium text-ink-3">{name}</h3>
              {blocks.map((block) => (
                <div key={block.id}>{choice({ flow: id, block: block.id }, block.name[locale])}</div>
              ))}
            </div>
          ))}
        </div>
      </fieldset>
      {/* It has its place before it is known: nothing moves when another block is chosen. */}
      <div className="mt-3 min-h-16">
        {ahead ? (
          <Banner tone={ahead.status === 'ended' ? 'warning' : 'info'} title={said.ahead[ahead.status]}>
            {ahead.says !== null ? (
              <span className="line-clamp-2">{said.says(plainText(ahead.says))}</span>
            ) : ahead.status === 'ended' ? (
              said.silent
            ) : null}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  )
}

const backWords = words({
  en: {
    title: 'Hand back to the bot',
    help: 'From then on the bot answers again. What was collected stays.',
    where: 'Where the bot goes on',
    after: 'Where it was: behind “Handled”, or with what it asked',
    search: 'Or at a block',
    here: 'it was here',
    none: 'No such block',
    cancel: 'Cancel',
    ends: 'Hand back and end',
    ahead: {
      active: 'The bot goes on',
      human: 'It then waits for a person again',
      ended: 'The conversation then ends',
    },
    says: (text: string) => `The bot first says: “${text}”`,
    silent: 'Nothing is drawn behind: it ends without a word. Choose a block at which the bot goes on.',
  },
  fr: {
    title: 'Rendre au bot',
    help: 'Le bot répond alors de nouveau. Ce qui a été recueilli reste.',
    where: 'Où le bot reprend',
    after: 'Là où il était\u00a0: après «\u00a0Traité\u00a0», ou à ce qu’il demandait',
    search: 'Ou à un bloc',
    here: 'il était ici',
    none: 'Aucun bloc de ce nom',
    cancel: 'Annuler',
    ends: 'Rendre et terminer',
    ahead: {
      active: 'Le bot reprend',
      human: 'Elle attend alors de nouveau une personne',
      ended: 'La conversation se termine alors',
    },
    says: (text: string) => `Le bot dit d’abord\u00a0: «\u00a0${text}\u00a0»`,
    silent:
      'Rien n’est dessiné derrière\u00a0: elle se termine sans un mot. Choisissez un bloc où le bot reprend.',
  },
})
