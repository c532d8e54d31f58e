'use client'

import type { AvatarProps } from './avatar.tsx'
import { Avatar } from './avatar.tsx'
import { Tooltip } from './tooltip.tsx'

export type Person = { id: string; name: string; src?: string }

/** Who is here: faces that overlap, the rest as a number. Each bears its name as a tooltip. */
export function AvatarStack({
  people,
  max = 4,
  size = 'md',
}: {
  people: readonly Person[]
  max?: number
  size?: AvatarProps['size']
}) {
  const shown = people.length > max ? people.slice(0, max - 1) : people
  const rest = people.slice(shown.length)
  return (
    <ul className="flex items-center -space-x-1.5 rtl:space-x-reverse">
      {shown.map(({ id, name, src }) => (
        <li key={id} className="flex">
          <Tooltip content={name} side="bottom">
            <span className="flex rounded-full ring-2 ring-canvas">
              <Avatar name={name} src={src} colorKey={id} size={size} />
            </span>
          </Tooltip>
        </li>
      ))}
      {rest.length > 0 ? (
        <li className="flex">
          <Tooltip content={rest.map((person) => person.name).join(', ')} side="bottom">
            <span className="flex h-6 min-w-6 items-center justify-center rounded-full bg-pressed px-1 text-11 font-medium text-ink-2 ring-2 ring-canvas">
              +{rest.length}
            </span>
          </Tooltip>
        </li>
      ) : null}
    </ul>
  )
}
