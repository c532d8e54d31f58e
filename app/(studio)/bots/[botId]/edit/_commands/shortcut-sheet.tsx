'use client'

import { Dialog } from '#app/_ui/dialog.tsx'
import { Kbd } from '#app/_ui/kbd.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { shortcuts, shortcutWords } from '../_editor/shortcuts.ts'

const groups = ['edit', 'find', 'view', 'try'] as const

/** All keys of the editor, and the switch that turns those of one letter off. */
export function ShortcutSheet({
  letters,
  onLetters,
  onClose,
}: {
  letters: boolean
  onLetters: (on: boolean) => void
  onClose: () => void
}) {
  const said = useWords(sheetWords)
  const does = useWords(shortcutWords)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={said.title}>
      <Switch label={said.letters} hint={said.lettersHint} checked={letters} onCheckedChange={onLetters} />
      {groups.map((group) => (
        <section key={group} className="mt-5">
          <h3 className="mb-1 font-medium text-12 text-ink-3">{said.groups[group]}</h3>
          <dl className="grid grid-cols-[1fr_auto] text-13">
            {group === 'edit' && (
              <>
                <Line what={said.arrows} keys={['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']} />
                <Line what={said.nudge} keys={['Mod+ArrowRight', 'Mod+Shift+ArrowRight']} />
                <Line what={said.clipboard} keys={['Mod+C', 'Mod+X', 'Mod+V']} />
              </>
            )}
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map((shortcut) => (
                <Line key={shortcut.does} what={does[shortcut.does]} keys={shortcut.keys} />
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function Line({ what, keys }: { what: string; keys: readonly string[] }) {
  return (
    <>
      <dt className="border-line border-b py-1.5 text-ink-1">{what}</dt>
      <dd className="flex items-center justify-end gap-2 border-line border-b py-1.5">
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </dd>
    </>
  )
}

const sheetWords = words({
  en: {
    title: 'Keyboard shortcuts',
    letters: 'Keys of a single character',
    lettersHint: 'Turn them off if you speak to your computer or hit keys by accident. Kept in this browser.',
    arrows: 'Go to the neighbouring block',
    nudge: 'Move the selected blocks, a little or a lot',
    clipboard: 'Copy, cut, paste, also between bots',
    groups: { edit: 'Edit', find: 'Find', view: 'View', try: 'Try' },
  },
  fr: {
    title: 'Raccourcis clavier',
    letters: 'Touches d’un seul caractère',
    lettersHint:
      'Désactivez-les si vous dictez ou touchez des touches par mégarde. Retenu dans ce navigateur.',
    arrows: 'Aller au bloc voisin',
    nudge: 'Déplacer les blocs choisis, un peu ou beaucoup',
    clipboard: 'Copier, couper, coller, aussi d’un bot à l’autre',
    groups: { edit: 'Modifier', find: 'Chercher', view: 'Affichage', try: 'Essai' },
  },
})
