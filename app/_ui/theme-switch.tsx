'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import type { Choice } from './choice.ts'
import { SegmentedControl } from './segmented-control.tsx'
import type { Theme } from './theme.ts'
import { useTheme } from './use-theme.ts'

/** System, light or dark: three icons side by side, with words beside them where there is room. */
export function ThemeSwitch({ iconOnly = true, size }: { iconOnly?: boolean; size?: 'sm' | 'md' }) {
  const said = useWords(themeWords)
  const [theme, setTheme] = useTheme()
  const items: Choice<Theme>[] = [
    { value: 'system', label: said.system, icon: Monitor },
    { value: 'light', label: said.light, icon: Sun },
    { value: 'dark', label: said.dark, icon: Moon },
  ]
  return (
    <SegmentedControl
      label={said.theme}
      items={items}
      value={theme}
      onValueChange={setTheme}
      iconOnly={iconOnly}
      size={size}
    />
  )
}

const themeWords = words({
  en: { theme: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
  fr: { theme: 'Thème', system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
})
