import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'

/** This close to the end, in px, counts as being there. */
const near = 40

/**
 * Keeps the end of a transcript in sight while it grows, unless the reader went up to read; but never so far that the visitor's last own
 * bubble leaves the top: a long answer is read from its beginning. Gives whether there is more below, and a way to it.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>) {
  const [below, setBelow] = useState(false)
  const follows = useRef(true)
  const last = useRef(0)

  const settle = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const end = box.scrollHeight - box.clientHeight
    if (follows.current && end > 0) {
      const own = [...box.querySelectorAll<HTMLElement>('.mine')].pop()
      const target = Math.min(end, Math.max(last.current, (own?.offsetTop ?? end) - 12))
      if (target > box.scrollTop)
        box.scrollTo({ top: target, behavior: last.current ? behavior() : 'instant' })
      last.current = Math.max(target, box.scrollTop)
    }
    setBelow(end - Math.max(box.scrollTop, last.current) > near * 3)
  }, [scroller])

  useEffect(() => {
    const box = scroller.current
    if (!box?.firstElementChild) return
    const observer = new ResizeObserver(settle)
    observer.observe(box)
    observer.observe(box.firstElementChild)
    const scrolled = () => {
      const left = box.scrollHeight - box.clientHeight - box.scrollTop
      if (left < near) follows.current = true
      else if (box.scrollTop < last.current - 4 && box.scrollTop < seen) follows.current = false
      if (!follows.current || left < near) last.current = box.scrollTop
      seen = box.scrollTop
      setBelow(left > near * 3)
    }
    let seen = box.scrollTop
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => observer.disconnect()
  }, [scroller, settle])

  const toEnd = useCallback(() => {
    const box = scroller.current
    if (!box) return
    follows.current = true
    last.current = box.scrollHeight - box.clientHeight
    box.scrollTo({ top: last.current, behavior: behavior() })
  }, [scroller])

  return { below, toEnd }
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
}
