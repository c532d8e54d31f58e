import type { Page } from '@playwright/test'

export type Opening = { scripts: number; drawn: number; interactive: number; shift: number }
declare global {
  interface Window {
    opening: { scripts: string[]; drawn: number; busyUntil: number; shift: number }
  }
}

/**
 * Goes to an address whose page shows a canvas. In ms from the start of the navigation: the scripts that the page names
 * are there; blocks are drawn; and nothing keeps the page busy any more (no task over 50 ms for half a second).
 */
export async function openPage(page: Page, url: string): Promise<Opening> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(
    () =>
      window.opening?.drawn &&
      performance.now() > Math.max(window.opening.drawn, window.opening.busyUntil) + 500,
    undefined,
    { polling: 100 },
  )
  return page.evaluate(() => {
    const { scripts, drawn, busyUntil, shift } = window.opening
    const named = performance
      .getEntriesByType('resource')
      .filter(({ name }) => scripts.includes(name)) as PerformanceResourceTiming[]
    const there = Math.max(...named.map(({ responseEnd }) => responseEnd))
    return { scripts: there, drawn, interactive: Math.max(drawn, busyUntil), shift }
  })
}

/** Runs in the page before its own scripts. */
export function installOpeningRecorder(): void {
  window.opening = { scripts: [], drawn: 0, busyUntil: 0, shift: 0 }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.opening.busyUntil = startTime + duration
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.opening.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  document.addEventListener('DOMContentLoaded', () => {
    window.opening.scripts = [...document.scripts].map(({ src }) => src).filter(Boolean)
  })
  const look = () => {
    const drawing = document.querySelector('.react-flow > canvas')
    const isDrawn =
      document.querySelector('.react-flow__node') || (drawing && getComputedStyle(drawing).display !== 'none')
    if (isDrawn) requestAnimationFrame(() => (window.opening.drawn = performance.now()))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
