import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

declare global {
  interface Window {
    keystrokes: number[]
    lastKeyAt: number
  }
}

/** Types into what has the focus, ten keys a second: ms from each key going down until the frame with it is painted. */
export async function typeMeasured(page: Page, client: CDPSession, count: number): Promise<number[]> {
  await page.evaluate(() => {
    window.keystrokes = []
  })
  for (let n = 0; n < count; n++) {
    await typeKey(client, n % 6 === 5 ? ' ' : 'abcdefghij'.charAt(n % 10))
    await delay(100)
  }
  return page.evaluate(() => window.keystrokes)
}

export async function typeKey(client: CDPSession, key: string): Promise<void> {
  await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
}

/** Runs in the page before its own scripts. */
export function installKeyRecorder(): void {
  window.keystrokes = []
  const record = (event: KeyboardEvent) => {
    window.lastKeyAt = performance.timeOrigin + event.timeStamp
    // A message sent in a frame's callbacks arrives when that frame has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.keystrokes.push(performance.now() - event.timeStamp)
      port2.postMessage(null)
    })
  }
  addEventListener('keydown', record, true)
}
