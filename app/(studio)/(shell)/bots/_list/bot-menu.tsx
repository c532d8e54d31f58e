'use client'

import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  Ellipsis,
  PenLine,
  Trash2,
  Undo2,
  Workflow,
} from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuSeparator } from '#app/_ui/menu-group.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { MenuLink } from '#app/_ui/menu-link.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { NameDialog } from '#app/(studio)/_parts/name-dialog.tsx'
import { words } from '#flow/words.ts'
import type { BotInList } from './bot-table.tsx'
import type { Shelf } from './bots-page.tsx'
import { DeleteBot } from './delete-bot.tsx'
import { useBotActions } from './use-bot-actions.ts'

type Asking = 'rename' | 'duplicate' | 'delete' | null

/** What can be done with a bot, where it is. */
export function BotMenu({ bot, shelf, mayEdit }: { bot: BotInList; shelf: Shelf; mayEdit: boolean }) {
  const said = useWords(menuWords)
  const [asking, setAsking] = useState<Asking>(null)
  const actions = useBotActions(bot)
  const ask = (what: Asking) => ({ open: asking === what, onOpenChange: () => setAsking(null) })
  if (shelf === 'bin' && !mayEdit) return null
  return (
    <>
      <Menu align="end" trigger={<IconButton label={said.menu(bot.name)} icon={Ellipsis} />}>
        {shelf === 'bin' ? (
          <>
            <MenuItem icon={Undo2} onSelect={actions.takeBack}>
              {said.restore}
            </MenuItem>
            <MenuItem icon={Trash2} danger onSelect={() => setAsking('delete')}>
              {said.forEver}
            </MenuItem>
          </>
        ) : (
          <>
            <MenuLink icon={Workflow} href={`/bots/${bot.id}/edit`}>
              {said.open}
            </MenuLink>
            {mayEdit ? (
              <>
                <MenuItem icon={PenLine} onSelect={() => setAsking('rename')}>
                  {said.rename}
                </MenuItem>
                <MenuItem icon={Copy} onSelect={() => setAsking('duplicate')}>
                  {said.duplicate}
                </MenuItem>
              </>
            ) : null}
            <MenuItem icon={Download} onSelect={actions.exportFile}>
              {said.export}
            </MenuItem>
            {mayEdit ? (
              <>
                <MenuSeparator />
                {shelf === 'archive' ? (
                  <MenuItem icon={ArchiveRestore} onSelect={() => actions.archive(false)}>
                    {said.unarchive}
                  </MenuItem>
                ) : (
                  <MenuItem icon={Archive} onSelect={() => actions.archive(true)}>
                    {said.archive}
                  </MenuItem>
                )}
                <MenuItem icon={Trash2} danger onSelect={actions.throwAway}>
                  {said.throwAway}
                </MenuItem>
              </>
            ) : null}
          </>
        )}
      </Menu>
      <NameDialog
        {...ask('rename')}
        title={said.renameTitle}
        action={said.rename}
        name={bot.name}
        maxLength={120}
        onName={actions.rename}
      />
      <NameDialog
        {...ask('duplicate')}
        title={said.duplicateTitle}
        action={said.duplicate}
        name={said.copyOf(bot.name)}
        mayStay
        maxLength={120}
        onName={actions.duplicate}
      />
      <DeleteBot {...ask('delete')} name={bot.name} onDelete={actions.deleteForEver} />
    </>
  )
}

const menuWords = words({
  en: {
    menu: (name: string) => `Actions for ${name}`,
    open: 'Open in the editor',
    rename: 'Rename',
    renameTitle: 'Rename the bot',
    duplicate: 'Duplicate',
    duplicateTitle: 'Duplicate the bot',
    export: 'Export as a file',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    throwAway: 'Move to the bin',
    restore: 'Restore',
    forEver: 'Delete for ever',
    copyOf: (name: string) => `${name} (copy)`,
  },
  fr: {
    menu: (name: string) => `Actions pour ${name}`,
    open: 'Ouvrir dans l’éditeur',
    rename: 'Renommer',
    renameTitle: 'Renommer le bot',
    duplicate: 'Dupliquer',
    duplicateTitle: 'Dupliquer le bot',
    export: 'Exporter en fichier',
    archive: 'Archiver',
    unarchive: 'Sortir des archives',
    throwAway: 'Mettre à la corbeille',
    restore: 'Restaurer',
    forEver: 'Supprimer définitivement',
    copyOf: (name: string) => `${name} (copie)`,
  },
})
