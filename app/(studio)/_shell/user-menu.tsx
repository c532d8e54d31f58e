'use client'

import { BookOpen, CircleUserRound, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import type { ReactElement } from 'react'
import { Avatar } from '#app/_ui/avatar.tsx'
import type { Choice } from '#app/_ui/choice.ts'
import { languageNames } from '#app/_ui/language-switch.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuRadio } from '#app/_ui/menu-choice.tsx'
import { MenuSeparator } from '#app/_ui/menu-group.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { MenuLink } from '#app/_ui/menu-link.tsx'
import type { Theme } from '#app/_ui/theme.ts'
import { useTheme } from '#app/_ui/use-theme.ts'
import { VisuallyHidden } from '#app/_ui/visually-hidden.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useSetLocale } from '#app/_words/use-set-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { locales, words } from '#flow/words.ts'
import type { ShellData } from './shell-data.ts'

/** One's own menu: account, language, theme, sign out. `compact` shows the face alone. */
export function UserMenu({
  user,
  accountHref,
  onSignOut,
  compact = false,
}: ShellData & { compact?: boolean }) {
  const said = useWords(userWords)
  const [theme, setTheme] = useTheme()
  const locale = useLocale()
  const setLocale = useSetLocale()
  const themeChoices: Choice<Theme>[] = [
    { value: 'system', label: said.system, icon: Monitor },
    { value: 'light', label: said.light, icon: Sun },
    { value: 'dark', label: said.dark, icon: Moon },
  ]
  return (
    <Menu
      side={compact ? 'bottom' : 'top'}
      align={compact ? 'end' : 'start'}
      className="w-60"
      trigger={trigger(user, said.menu, compact)}
    >
      <div className="flex min-w-0 items-center gap-2.5 px-2 py-2">
        <Avatar decorative name={user.name} src={user.image} colorKey={user.id} size="lg" />
        <div className="min-w-0">
          <div className="truncate font-medium">{user.name}</div>
          <div className="truncate text-12 text-ink-3">{user.email}</div>
        </div>
      </div>
      <MenuSeparator />
      {accountHref ? (
        <MenuLink href={accountHref} icon={CircleUserRound}>
          {said.account}
        </MenuLink>
      ) : null}
      <MenuRadio
        label={said.language}
        items={locales.map((value) => ({ value, label: languageNames[value] }))}
        value={locale}
        onValueChange={setLocale}
      />
      <MenuRadio label={said.theme} items={themeChoices} value={theme} onValueChange={setTheme} />
      <MenuSeparator />
      <MenuLink href="/blocks" icon={BookOpen}>
        {said.blocks}
      </MenuLink>
      <MenuItem icon={LogOut} onSelect={onSignOut}>
        {said.signOut}
      </MenuItem>
    </Menu>
  )
}

function trigger(user: ShellData['user'], menu: string, compact: boolean): ReactElement {
  const face = <Avatar decorative name={user.name} src={user.image} colorKey={user.id} />
  if (compact)
    return (
      <button
        type="button"
        className="flex size-9 cursor-default items-center justify-center rounded-full transition-colors hover:bg-hover data-popup-open:bg-pressed pointer-coarse:size-10"
      >
        {face}
        <VisuallyHidden>
          {menu} {user.name}
        </VisuallyHidden>
      </button>
    )
  return (
    <button
      type="button"
      className="flex h-9 w-full min-w-0 cursor-default items-center gap-2 rounded-control px-1.5 text-start transition-colors hover:bg-hover data-popup-open:bg-pressed pointer-coarse:min-h-10"
    >
      {face}
      <span className="min-w-0 grow truncate text-ink-2">
        <VisuallyHidden>{menu}</VisuallyHidden> {user.name}
      </span>
    </button>
  )
}

const userWords = words({
  en: {
    menu: 'Your menu,',
    account: 'Your account',
    language: 'Language',
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    blocks: 'What blocks do',
    signOut: 'Sign out',
  },
  fr: {
    menu: 'Votre menu,',
    account: 'Votre compte',
    language: 'Langue',
    theme: 'Thème',
    system: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
    blocks: 'Ce que font les blocs',
    signOut: 'Se déconnecter',
  },
})
