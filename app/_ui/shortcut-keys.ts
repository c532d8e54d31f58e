import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'

/**
 * A shortcut as it is printed on this reader's keys, and as it is said aloud.
 * Written with `+`: "Mod+Shift+Z" ("Mod" is ⌘ on Apple machines, Ctrl elsewhere), "Shift+?", "Enter", "/".
 */
export function shortcutKeys(
  shortcut: string,
  apple: boolean,
  locale: Locale,
): { printed: string[]; spoken: string } {
  const names = shortcut.split(/\+(?=.)/).map((key) => (key === 'Mod' ? (apple ? 'Meta' : 'Control') : key))
  const said = keyNames[locale]
  const name = (key: string) => (isNamed(key) ? said[key] : key.toUpperCase())
  const print = (key: string) => (apple && isNamed(key) ? (appleSigns[key] ?? said[key]) : name(key))
  return { printed: names.map(print), spoken: names.map(name).join(' ') }
}

const keyNames = words({
  en: {
    Control: 'Ctrl',
    Meta: 'Cmd',
    Shift: 'Shift',
    Alt: 'Alt',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: 'Backspace',
    Tab: 'Tab',
    Space: 'Space',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
  fr: {
    Control: 'Ctrl',
    Meta: 'Cmd',
    Shift: 'Maj',
    Alt: 'Alt',
    Enter: 'Entrée',
    Escape: 'Échap',
    Delete: 'Suppr',
    Backspace: 'Retour',
    Tab: 'Tab',
    Space: 'Espace',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
})

type Named = keyof (typeof keyNames)['en']

const appleSigns: Partial<Record<Named, string>> = {
  Control: '⌃',
  Meta: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
}

function isNamed(key: string): key is Named {
  return key in keyNames.en
}
