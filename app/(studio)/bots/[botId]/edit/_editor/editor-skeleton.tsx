import { Skeleton } from '#app/_ui/skeleton.tsx'

/** The editor's frame while its draft arrives: the same places, so that nothing jumps. */
export function EditorSkeleton() {
  return (
    <div aria-busy className="flex h-dvh flex-col bg-canvas">
      <div className="flex h-12 items-center gap-3 border-line border-b bg-surface px-3">
        <Skeleton className="size-8" />
        <Skeleton className="h-4 w-40" />
        <span className="ms-auto" />
        <Skeleton className="h-8 w-24" />
      </div>
      <div className="flex flex-1">
        <div className="w-80 border-line border-e bg-surface max-lg:w-70 max-sm:hidden" />
      </div>
    </div>
  )
}
