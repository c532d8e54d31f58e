import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** One of several things to choose from, in selects, comboboxes, radios and segmented controls. */
export type Choice<T extends string = string> = {
  value: T
  label: string
  icon?: LucideIcon
  /** A second line that helps to choose. */
  hint?: string
  /** Radios only: shown under the hint, for the eye alone. */
  picture?: ReactNode
  disabled?: boolean
}

/** Choices under a small heading. */
export type ChoiceGroup<T extends string = string> = { label: string; items: readonly Choice<T>[] }

/** Choices, with or without headings. */
export type Choices<T extends string = string> = readonly (Choice<T> | ChoiceGroup<T>)[]

/** Whether this entry is a heading with choices under it. */
export function isChoiceGroup<T extends string>(entry: Choice<T> | ChoiceGroup<T>): entry is ChoiceGroup<T> {
  return 'items' in entry
}

/** All choices in their order, headings left out. */
export function flatChoices<T extends string>(choices: Choices<T>): Choice<T>[] {
  return choices.flatMap((entry) => (isChoiceGroup(entry) ? [...entry.items] : [entry]))
}
