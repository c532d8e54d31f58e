'use client'

import type { Answers } from '#app/_api/api-context.ts'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { FlowPicture } from '#app/_ui/pictures/flow-picture.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { BotMenu } from './bot-menu.tsx'
import { BotState } from './bot-state.tsx'
import { botWords } from './bot-words.ts'
import type { Shelf } from './bots-page.tsx'
import { matchesName } from './matches-name.ts'

export type BotInList = Answers['bots']['list'][number]

/** One row for each bot of a shelf that the search finds. */
export function BotTable({
  bots,
  shelf,
  search,
  onClearSearch,
  mayEdit,
}: {
  /** Undefined while they are on their way. */
  bots: readonly BotInList[] | undefined
  shelf: Shelf
  search: string
  onClearSearch: () => void
  mayEdit: boolean
}) {
  const said = useWords(botWords)
  const { number } = useFormats()
  const locale = useLocale()
  const found = (bots ?? []).filter(({ name }) => matchesName(name, search, locale))
  const columns: Column<BotInList>[] = [
    {
      id: 'name',
      header: said.name,
      cell: (bot) => (
        <span className="flex min-w-0 items-center gap-2.5 py-1">
          <Avatar decorative square name={bot.name} colorKey={bot.id} />
          <span className="min-w-0">
            <span className="block max-w-96 truncate font-medium max-md:max-w-48">{bot.name}</span>
            <span className="md:hidden">
              <BotState bot={bot} />
            </span>
          </span>
        </span>
      ),
    },
    { id: 'state', header: said.state, wideOnly: true, cell: (bot) => <BotState bot={bot} /> },
    {
      id: 'conversations',
      header: (
        <abbr title={said.conversationsLong} className="no-underline">
          {said.conversations}
        </abbr>
      ),
      align: 'end',
      width: '10rem',
      wideOnly: true,
      cell: ({ conversations }) => number(conversations),
    },
    {
      id: 'edited',
      header: shelf === 'bin' ? said.deletedOn : said.edited,
      wideOnly: true,
      width: '13rem',
      cell: ({ editedAt, editedBy, deletedAt }) => (
        <span className="text-ink-2">
          <DateTime at={deletedAt ?? editedAt} />
          {editedBy && !deletedAt ? (
            <span className="block max-w-44 truncate text-12 text-ink-3">{said.by(editedBy)}</span>
          ) : null}
        </span>
      ),
    },
    {
      id: 'menu',
      header: said.menu,
      headerHidden: true,
      align: 'end',
      width: '3rem',
      cell: (bot) => <BotMenu bot={bot} shelf={shelf} mayEdit={mayEdit} />,
    },
  ]
  return (
    <Table
      label={said.title}
      columns={columns}
      rows={found}
      rowKey={({ id }) => id}
      rowHref={shelf === 'bin' ? undefined : ({ id }) => `/bots/${id}`}
      loadingRows={bots ? 0 : 4}
      empty={
        search && bots?.length ? (
          <EmptyState
            title={said.nothingFound}
            action={<Button onClick={onClearSearch}>{said.clear}</Button>}
          >
            {said.nothingFoundHelp}
          </EmptyState>
        ) : (
          <EmptyShelf shelf={shelf} mayEdit={mayEdit} />
        )
      }
    />
  )
}

function EmptyShelf({ shelf, mayEdit }: { shelf: Shelf; mayEdit: boolean }) {
  const said = useWords(botWords)
  if (shelf === 'archive') return <EmptyState title={said.emptyArchive}>{said.emptyArchiveHelp}</EmptyState>
  if (shelf === 'bin') return <EmptyState title={said.emptyBin}>{said.emptyBinHelp}</EmptyState>
  if (!mayEdit)
    return (
      <EmptyState picture={<FlowPicture />} title={said.viewerTitle}>
        {said.viewerHelp}
      </EmptyState>
    )
  return (
    <EmptyState
      picture={<FlowPicture />}
      title={said.emptyTitle}
      action={<ButtonLink href="/bots/new">{said.create}</ButtonLink>}
    >
      {said.emptyHelp}
    </EmptyState>
  )
}
