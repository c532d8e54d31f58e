import { Plus } from 'lucide-react'
import { classes } from '#app/_ui/classes.ts'
import { popupStyle } from '#app/_ui/popup-style.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** The variables offered below a text in which a brace was opened. The text keeps the focus. */
export function VariableOptions({
  id,
  names,
  isKnown,
  active,
  onChoose,
}: {
  id: string
  names: readonly string[]
  isKnown: (name: string) => boolean
  active: number
  onChoose: (name: string) => void
}) {
  const said = useWords(optionWords)
  return (
    <ul
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
      role="listbox"
      aria-label={said.variables}
      className={classes(popupStyle, 'absolute inset-x-0 top-full mt-1 max-h-64 overflow-y-auto p-1')}
    >
      {names.map((name, index) => (
        <li
          key={name}
          id={`${id}-${index}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(name)
          }}
          className={classes(
            'flex cursor-default items-center gap-2 rounded-control px-2 py-1 text-12 hover:bg-hover',
            index === active && 'bg-hover',
          )}
        >
          {isKnown(name) ? (
            <span className="font-mono">{name}</span>
          ) : (
            <>
              <Plus aria-hidden className="size-3.5 text-ink-3" />
              {said.create(name)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const optionWords = words({
  en: { variables: 'Variables', create: (name: string) => `Create the variable “${name}”` },
  fr: { variables: 'Variables', create: (name: string) => `Créer la variable «\u00a0${name}\u00a0»` },
})
