import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const widths = { narrow: 'max-w-[45rem]', normal: 'max-w-[70rem]', full: '' } as const

/** The inside of an ordinary page: 1120 wide at most (720 for forms), calm margins, less of them on a phone. */
export function Page({ width = 'normal', children }: { width?: keyof typeof widths; children: ReactNode }) {
  return (
    <div className={classes('mx-auto w-full px-4 pt-5 pb-16 md:px-8 md:pt-8', widths[width])}>{children}</div>
  )
}
