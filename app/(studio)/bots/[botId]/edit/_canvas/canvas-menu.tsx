'use client'

import {
  ClipboardCopy,
  CopyPlus,
  EyeOff,
  Link2,
  Pencil,
  Play,
  Plus,
  Search,
  SquareDashedMousePointer,
  Trash2,
  Unplug,
  WandSparkles,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { ContextMenu } from '#app/_ui/context-menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useEdited } from '../_editor/editor-context.tsx'
import type { KeyActions } from '../_editor/use-editor-keys.ts'

/** What the right button offers: on blocks what can be done with them, beside them what can be done with the flow. */
export function CanvasMenu({
  actions,
  onCopy,
  target,
}: {
  actions: KeyActions
  onCopy: () => void
  target: ReactElement
}) {
  const said = useWords(menuWords)
  const count = useEdited((editor) => editor.selected()).size
  const item = (
    does: keyof KeyActions,
    name: string,
    icon: typeof Plus,
    shortcut: string,
    danger = false,
  ) => {
    const act = actions[does]
    return (
      act && (
        // The menu gives the focus back first.
        <MenuItem key={does} icon={icon} shortcut={shortcut} danger={danger} onSelect={() => setTimeout(act)}>
          {name}
        </MenuItem>
      )
    )
  }
  return (
    <ContextMenu target={target}>
      {count === 1 && item('edit', said.edit, Pencil, 'Enter')}
      {count === 1 && item('connect', said.connect, Link2, 'C')}
      {count === 1 && item('tryFromHere', said.tryFromHere, Play, 'Alt+Shift+R')}
      {count > 0 && (
        <MenuItem icon={ClipboardCopy} shortcut="Mod+C" onSelect={onCopy}>
          {said.copy}
        </MenuItem>
      )}
      {count > 0 && item('duplicate', said.duplicate, CopyPlus, 'Mod+D')}
      {count > 0 && item('disable', said.disable, EyeOff, 'D')}
      {count > 0 && item('removeAndHeal', said.heal, Unplug, 'Mod+Backspace')}
      {count > 0 && item('remove', said.remove, Trash2, 'Delete', true)}
      {count === 0 && item('add', said.add, Plus, '/')}
      {count === 0 && item('selectAll', said.selectAll, SquareDashedMousePointer, 'Mod+A')}
      {count === 0 && item('search', said.search, Search, 'Mod+F')}
      {count !== 1 && item('tidy', said.tidy, WandSparkles, 'Shift+T')}
    </ContextMenu>
  )
}

const menuWords = words({
  en: {
    edit: 'Edit',
    connect: 'Connect…',
    tryFromHere: 'Try from here',
    copy: 'Copy',
    duplicate: 'Duplicate',
    disable: 'Skip or run again',
    heal: 'Delete and reconnect',
    remove: 'Delete',
    add: 'Add a block…',
    selectAll: 'Select all',
    search: 'Search all texts',
    tidy: 'Tidy up',
  },
  fr: {
    edit: 'Modifier',
    connect: 'Relier…',
    tryFromHere: 'Essayer depuis ici',
    copy: 'Copier',
    duplicate: 'Dupliquer',
    disable: 'Passer ou exécuter à nouveau',
    heal: 'Supprimer et relier',
    remove: 'Supprimer',
    add: 'Ajouter un bloc…',
    selectAll: 'Tout sélectionner',
    search: 'Chercher dans tous les textes',
    tidy: 'Ranger',
  },
})
