'use client'

import { ChevronsUpDown, Plus, Settings } from 'lucide-react'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuRadio } from '#app/_ui/menu-choice.tsx'
import { MenuSeparator } from '#app/_ui/menu-group.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { MenuLink } from '#app/_ui/menu-link.tsx'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import type { ShellData } from './shell-data.ts'

/** Which workspace this is; a menu to go to another. */
export function WorkspaceMenu({
  workspace,
  workspaces,
  allowed,
  onWorkspaceChange,
  onNewWorkspace,
}: ShellData) {
  const said = useWords(workspaceWords)
  const settings = allowed?.includes('settings') ?? true
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          className="flex h-9 w-full min-w-0 cursor-default items-center gap-2 rounded-control px-1.5 text-start transition-colors hover:bg-hover data-popup-open:bg-pressed pointer-coarse:min-h-10"
        >
          <Avatar
            decorative
            square
            name={workspace.name}
            src={workspace.image}
            colorKey={workspace.id}
            className="rounded-small"
          />
          <span className="min-w-0 grow truncate font-semibold">
            <VisuallyHidden>{said.current}</VisuallyHidden> {workspace.name}
          </span>
          <ChevronsUpDown className="size-3.5 text-ink-3" />
        </button>
      }
    >
      <MenuRadio
        label={said.workspaces}
        items={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        value={workspace.id}
        onValueChange={onWorkspaceChange}
      />
      {settings || onNewWorkspace ? <MenuSeparator /> : null}
      {settings ? (
        <MenuLink href="/settings" icon={Settings}>
          {said.settings}
        </MenuLink>
      ) : null}
      {onNewWorkspace ? (
        <MenuItem icon={Plus} onSelect={onNewWorkspace}>
          {said.create}
        </MenuItem>
      ) : null}
    </Menu>
  )
}

const workspaceWords = words({
  en: {
    current: 'Workspace:',
    workspaces: 'Workspaces',
    settings: 'Workspace settings',
    create: 'New workspace',
  },
  fr: {
    current: 'Espace de travail\u00A0:',
    workspaces: 'Espaces de travail',
    settings: 'Réglages de l’espace',
    create: 'Nouvel espace de travail',
  },
})
