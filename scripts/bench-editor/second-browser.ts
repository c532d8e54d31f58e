import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { typeKey } from '#scripts/bench-editor/keystrokes.ts'

/**
 * Types words into what has the focus in one browser and waits for each on the canvas of the other: ms from the word's
 * last key to the frame that shows it there.
 */
export async function seenAfter(
  writer: { page: Page; client: CDPSession },
  reader: Page,
  words: readonly string[],
): Promise<number[]> {
  const delays: number[] = []
  for (const word of words) {
    const seen = reader.evaluate(
      (word) =>
        new Promise<number>((resolve, reject) => {
          setTimeout(() => reject(new Error(`${word} did not come`)), 10_000)
          const look = () => {
            if (document.querySelector('.react-flow')?.textContent?.includes(word))
              resolve(performance.timeOrigin + performance.now())
            else requestAnimationFrame(look)
          }
          look()
        }),
      word,
    )
    for (const key of word) await typeKey(writer.client, key)
    const typed = await writer.page.evaluate(() => window.lastKeyAt)
    delays.push((await seen) - typed)
    await delay(800)
  }
  return delays
}
