'use client'

import { useEffect, useRef } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'

type List = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => Promise<unknown>
}

type Props = {
  /** A list in pages, as `useInfiniteQuery` has it. */
  list: List
  label: string
  /** The next page comes by itself when the end of this one is near. */
  byItself?: boolean
  className?: string
}

/** How to go on at the end of a list; nothing where there is no more. */
export function MoreRows({ list, label, byItself = false, className }: Props) {
  const say = useProblemWords()
  const place = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = list
  const next = useRef(fetchNextPage)
  next.current = fetchNextPage
  const waits = byItself && hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (!waits || !place.current) return
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) void next.current()
      },
      { rootMargin: '600px', scrollMargin: '600px' },
    )
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [waits])
  if (!hasNextPage) return null
  return (
    <div ref={place} className={classes('flex flex-col items-center gap-2', className)}>
      {isFetchNextPageError ? (
        <p role="alert" className="text-12 text-danger-ink">
          {say(error)}
        </p>
      ) : null}
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
