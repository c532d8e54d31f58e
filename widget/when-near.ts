/** Once an element comes near to what the visitor sees. */
export function whenNear(element: Element, near: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      near()
    },
    { rootMargin: '300px' },
  )
  observer.observe(element)
}

/** Once so many percent of the page have been seen. */
export function whenRead(percent: number, read: () => void): void {
  const look = () => {
    if ((scrollY + innerHeight) * 100 < document.documentElement.scrollHeight * percent) return
    removeEventListener('scroll', look)
    read()
  }
  addEventListener('scroll', look, { passive: true })
}
