import type { LucideIcon } from 'lucide-react'
import { classes } from './classes.ts'

const families = {
  say: 'bg-say-soft text-say-ink',
  ask: 'bg-ask-soft text-ask-ink',
  decide: 'bg-decide-soft text-decide-ink',
  do: 'bg-do-soft text-do-ink',
  human: 'bg-human-soft text-human-ink',
  structure: 'bg-structure-soft text-structure-ink',
} as const
/** The families of blocks that have a colour. */
export type FamilyColor = keyof typeof families

const sizes = {
  sm: 'size-5 rounded-small [&>.lucide]:size-3.5',
  md: 'size-7 rounded-control',
  lg: 'size-9 rounded-control [&>.lucide]:size-5',
} as const

/** A block's icon on its family's colour: on the canvas (sm), in lists (md), in the gallery (lg). */
export function FamilyTile({
  family,
  icon: Icon,
  size = 'md',
}: {
  family: FamilyColor
  icon: LucideIcon
  size?: keyof typeof sizes
}) {
  return (
    <span
      aria-hidden
      className={classes('inline-flex flex-none items-center justify-center', families[family], sizes[size])}
    >
      <Icon />
    </span>
  )
}
