'use client'

import { classes } from '#app/_ui/classes.ts'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { ShellFrame } from './shell-frame.tsx'

/** The shell while the server is asked who is there: every place where it will be, so that nothing jumps. */
export function ShellSkeleton() {
  return (
    <div aria-busy>
      <ShellFrame
        workspace={<Named square />}
        user={<Named />}
        face={
          <div className="flex size-9 items-center justify-center pointer-coarse:size-10">
            <Skeleton className="size-6 rounded-full" />
          </div>
        }
      />
    </div>
  )
}

/** As high as a menu's button, with a face and a name. */
function Named({ square = false }: { square?: boolean }) {
  return (
    <div className="flex h-9 items-center gap-2 px-1.5 pointer-coarse:min-h-10">
      <Skeleton className={classes('size-6 flex-none', square ? 'rounded-small' : 'rounded-full')} />
      <Skeleton className="h-3 w-24" />
    </div>
  )
}
