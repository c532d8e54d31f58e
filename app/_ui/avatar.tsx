'use client'

import { Avatar as BaseAvatar } from '@base-ui/react/avatar'
import { classes } from './classes.ts'
import { initials, personColor } from './initials.ts'

const sizes = {
  sm: 'size-5 text-[0.5625rem]',
  md: 'size-6 text-11',
  lg: 'size-8 text-12',
  xl: 'size-12 text-15',
} as const
const colors = {
  1: 'bg-person-1',
  2: 'bg-person-2',
  3: 'bg-person-3',
  4: 'bg-person-4',
  5: 'bg-person-5',
  6: 'bg-person-6',
  7: 'bg-person-7',
  8: 'bg-person-8',
} as const

export type AvatarProps = {
  /** Whose it is: letters and colour follow from it. Empty for somebody unknown. */
  name: string
  src?: string
  /** Keeps the colour when the name changes: an id. */
  colorKey?: string
  size?: keyof typeof sizes
  /** Square for things (bots, workspaces), round for people. */
  square?: boolean
  /** Its name is said beside it, so it stays silent. */
  decorative?: boolean
  className?: string
}

/** A face, or the letters of a name on a colour of its own. */
export function Avatar({
  name,
  src,
  colorKey,
  size = 'md',
  square = false,
  decorative = name === '',
  className,
}: AvatarProps) {
  return (
    <BaseAvatar.Root
      role={decorative ? undefined : 'img'}
      aria-label={decorative ? undefined : name}
      aria-hidden={decorative || undefined}
      className={classes(
        'inline-flex flex-none select-none items-center justify-center overflow-hidden font-medium text-on-person',
        square ? 'rounded-control' : 'rounded-full',
        sizes[size],
        name ? colors[personColor(colorKey ?? name)] : 'bg-person-0',
        className,
      )}
    >
      {src ? <BaseAvatar.Image src={src} alt="" className="size-full object-cover" /> : null}
      <BaseAvatar.Fallback aria-hidden>{initials(name)}</BaseAvatar.Fallback>
    </BaseAvatar.Root>
  )
}
