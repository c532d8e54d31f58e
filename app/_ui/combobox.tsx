'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import type { Choice, Choices } from './choice.ts'
import { flatChoices, isChoiceGroup } from './choice.ts'
import { classes } from './classes.ts'
import type { ControlSize } from './control-style.ts'
import { controlSizes, controlStyle, focusWithinStyle } from './control-style.ts'
import { optionGroupStyle, optionStyle, popupStyle } from './popup-style.ts'

export type ComboboxProps<T extends string> = {
  items: Choices<T>
  value: T | null
  onValueChange: (value: T | null) => void
  placeholder?: string
  /** Its name when no `Field` gives one. */
  label?: string
  /** Shown when nothing matches what is typed. */
  emptyText?: string
  /** Offers to make a new entry of what is typed when no entry bears that name. */
  onCreate?: (text: string) => void
  clearable?: boolean
  size?: ControlSize
  disabled?: boolean
  className?: string
}

/** One of a long list, found by typing; accents and capitals do not matter. */
export function Combobox<T extends string>({
  items,
  value,
  onValueChange,
  placeholder,
  label,
  emptyText,
  onCreate,
  clearable = false,
  size = 'md',
  disabled,
  className,
}: ComboboxProps<T>) {
  const said = useWords(comboboxWords)
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const flat: Choice[] = flatChoices(items)
  const chosen = flat.find((choice) => choice.value === value) ?? null
  const text = typed.trim()
  const fresh: Choice | null =
    onCreate && text && !flat.some((choice) => sameText(choice.label, text, locale))
      ? { value: newValue, label: text }
      : null
  const grouped = items.some(isChoiceGroup)
  const shown = grouped ? groups(items, fresh) : fresh ? [...flat, fresh] : flat
  const { contains } = BaseCombobox.useFilter({ locale, sensitivity: 'base' })

  return (
    <BaseCombobox.Root<Choice>
      items={shown}
      value={chosen}
      onValueChange={(next, details) => {
        if (details.reason === 'escape-key') keepChosen(details)
        else if (next?.value === newValue) onCreate?.(next.label)
        else onValueChange((next?.value as T | undefined) ?? null)
      }}
      onInputValueChange={(next, details) => {
        if (details.reason === 'escape-key' && next === '' && chosen) keepChosen(details)
        else setTyped(next)
      }}
      isItemEqualToValue={(a, b) => a.value === b.value}
      filter={(choice: Choice, query) =>
        choice.value === newValue || contains(choice.label, query) || contains(choice.hint ?? '', query)
      }
      autoHighlight
      locale={locale}
      disabled={disabled}
    >
      <BaseCombobox.InputGroup
        className={classes(controlStyle, controlSizes[size], focusWithinStyle, 'pe-1', className)}
      >
        <BaseCombobox.Input
          aria-label={label}
          placeholder={placeholder}
          className="h-full min-w-0 grow bg-transparent outline-none focus-visible:outline-none"
        />
        <div className="flex flex-none">
          {clearable ? (
            <BaseCombobox.Clear aria-label={said.clear} className={smallButton}>
              <X className="size-3.5" />
            </BaseCombobox.Clear>
          ) : null}
          <BaseCombobox.Trigger aria-label={said.open} className={smallButton}>
            <ChevronDown />
          </BaseCombobox.Trigger>
        </div>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-(--layer-popup)">
          <BaseCombobox.Popup
            className={classes(
              popupStyle,
              'max-h-[min(22rem,var(--available-height))] w-(--anchor-width) min-w-48 max-w-(--available-width) overflow-y-auto overscroll-contain p-1',
            )}
          >
            <BaseCombobox.Empty className="px-2 py-1.5 text-ink-3 empty:hidden">
              {emptyText ?? said.empty}
            </BaseCombobox.Empty>
            <BaseCombobox.List>
              {grouped
                ? (group: { label: string; items: Choice[] }) => (
                    <BaseCombobox.Group key={group.label} items={group.items}>
                      {group.label ? (
                        <BaseCombobox.GroupLabel className={optionGroupStyle}>
                          {group.label}
                        </BaseCombobox.GroupLabel>
                      ) : null}
                      <BaseCombobox.Collection>
                        {(choice: Choice) => (
                          <Option key={choice.value} choice={choice} create={said.create} />
                        )}
                      </BaseCombobox.Collection>
                    </BaseCombobox.Group>
                  )
                : (choice: Choice) => <Option key={choice.value} choice={choice} create={said.create} />}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}

/** Escape closes the list, and then leaves the field: what was chosen is not its to take away, as Base UI would have it. */
function keepChosen(details: { cancel: () => void; allowPropagation: () => void }): void {
  details.cancel()
  details.allowPropagation()
}

/** No real value holds a NUL, so the row that makes a new entry can never be mistaken for one. */
const newValue = '\u0000new'

const smallButton =
  'flex size-6 flex-none cursor-default items-center justify-center rounded-small text-ink-3 transition-colors hover:bg-hover hover:text-ink-1 pointer-coarse:size-9'

function Option({ choice, create }: { choice: Choice; create: (text: string) => string }) {
  const Icon = choice.value === newValue ? Plus : choice.icon
  return (
    <BaseCombobox.Item value={choice} disabled={choice.disabled} className={optionStyle}>
      {Icon ? <Icon /> : null}
      <div className="min-w-0 grow">
        <div className="truncate">{choice.value === newValue ? create(choice.label) : choice.label}</div>
        {choice.hint ? <div className="text-12 text-ink-3">{choice.hint}</div> : null}
      </div>
      <span className="flex size-4 flex-none">
        <BaseCombobox.ItemIndicator render={<Check className="text-accent-ink" />} />
      </span>
    </BaseCombobox.Item>
  )
}

function groups(items: Choices, fresh: Choice | null): { label: string; items: Choice[] }[] {
  const loose = items.filter((entry): entry is Choice => !isChoiceGroup(entry))
  const headed = items.filter(isChoiceGroup).map(({ label, items }) => ({ label, items: [...items] }))
  const last = fresh ? [{ label: '', items: [fresh] }] : []
  return [...(loose.length > 0 ? [{ label: '', items: loose }] : []), ...headed, ...last]
}

function sameText(a: string, b: string, locale: string): boolean {
  return a.localeCompare(b, locale, { sensitivity: 'base' }) === 0
}

const comboboxWords = words({
  en: {
    empty: 'Nothing matches',
    clear: 'Clear',
    open: 'Show the list',
    create: (text: string) => `Create “${text}”`,
  },
  fr: {
    empty: 'Aucun résultat',
    clear: 'Effacer',
    open: 'Afficher la liste',
    create: (text: string) => `Créer «\u00A0${text}\u00A0»`,
  },
})
