import { words } from '#flow/words.ts'

/** What a key does in the editor. Single letters are off while typing, and can be switched off (WCAG 2.1.4). */
export const shortcuts = [
  { does: 'add', keys: ['/', 'a'], group: 'edit' },
  { does: 'connect', keys: ['c'], group: 'edit' },
  { does: 'edit', keys: ['Enter', 'F2'], group: 'edit' },
  { does: 'remove', keys: ['Delete', 'Backspace'], group: 'edit' },
  { does: 'removeAndHeal', keys: ['Mod+Backspace'], group: 'edit' },
  { does: 'disable', keys: ['d'], group: 'edit' },
  { does: 'duplicate', keys: ['Mod+d'], group: 'edit' },
  { does: 'undo', keys: ['Mod+z'], group: 'edit' },
  { does: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], group: 'edit' },
  { does: 'selectAll', keys: ['Mod+a'], group: 'edit' },
  { does: 'tidy', keys: ['Shift+T'], group: 'view' },
  { does: 'fit', keys: ['1'], group: 'view' },
  { does: 'actualSize', keys: ['0'], group: 'view' },
  { does: 'zoomIn', keys: ['+', '='], group: 'view' },
  { does: 'zoomOut', keys: ['-'], group: 'view' },
  { does: 'search', keys: ['Mod+f'], group: 'find' },
  { does: 'findNext', keys: ['F3'], group: 'find' },
  { does: 'findPrevious', keys: ['Shift+F3'], group: 'find' },
  { does: 'commands', keys: ['Mod+k'], group: 'find' },
  { does: 'tryIt', keys: ['Alt+r'], group: 'try' },
  { does: 'tryFromHere', keys: ['Alt+Shift+r'], group: 'try' },
  { does: 'help', keys: ['?'], group: 'find' },
  { does: 'escape', keys: ['Escape'], group: 'edit' },
] as const

export type Shortcut = (typeof shortcuts)[number]['does']
export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
export type Arrow = (typeof arrows)[number]

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * What a key press means, by what the key writes and not where it is, so that AZERTY works. `letters` false: single
 * characters mean nothing.
 */
export function shortcutOf(pressed: Pressed, letters: boolean): Shortcut | undefined {
  return shortcuts.find(({ keys }) => keys.some((keys) => matches(keys, pressed, letters)))?.does
}

function matches(keys: string, pressed: Pressed, letters: boolean): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.length > 1 && parts.includes(modifier)
  if (wants('Mod') !== (pressed.ctrlKey || pressed.metaKey)) return false
  if (wants('Alt') !== pressed.altKey) return false
  const isCharacter = key.length === 1
  if (isCharacter && parts.length === 1) return letters && pressed.key === key
  if (wants('Shift') !== pressed.shiftKey) return false
  if (isCharacter && !wants('Mod') && !wants('Alt') && !letters) return false
  return pressed.key.toLowerCase() === key.toLowerCase()
}

export const shortcutWords = words({
  en: {
    add: 'Add a block',
    connect: 'Connect to another block',
    edit: 'Edit',
    remove: 'Delete',
    removeAndHeal: 'Delete and reconnect',
    disable: 'Skip when running',
    duplicate: 'Duplicate',
    undo: 'Undo',
    redo: 'Redo',
    selectAll: 'Select all',
    tidy: 'Tidy up',
    fit: 'Show everything',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    search: 'Search all texts',
    findNext: 'Next text found',
    findPrevious: 'Previous text found',
    commands: 'All commands',
    tryIt: 'Try from the start',
    tryFromHere: 'Try from this block',
    help: 'Keyboard shortcuts',
    escape: 'Leave',
  },
  fr: {
    add: 'Ajouter un bloc',
    connect: 'Relier à un autre bloc',
    edit: 'Modifier',
    remove: 'Supprimer',
    removeAndHeal: 'Supprimer et relier',
    disable: 'Passer à l’exécution',
    duplicate: 'Dupliquer',
    undo: 'Annuler',
    redo: 'Rétablir',
    selectAll: 'Tout sélectionner',
    tidy: 'Ranger',
    fit: 'Tout afficher',
    actualSize: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    search: 'Chercher dans tous les textes',
    findNext: 'Texte trouvé suivant',
    findPrevious: 'Texte trouvé précédent',
    commands: 'Toutes les commandes',
    tryIt: 'Essayer depuis le début',
    tryFromHere: 'Essayer depuis ce bloc',
    help: 'Raccourcis clavier',
    escape: 'Quitter',
  },
})
