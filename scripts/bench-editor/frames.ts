import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

export type Frames = { p50: number; p95: number; max: number; long: number }
type Recorder = { begin(): void; end(): { frames: number[]; long: number } }
declare global {
  interface Window {
    frameRecorder: Recorder
  }
}

const restMs = 350

/** The frames of a gesture and of the moment after it, in ms between animation frames; `long` adds up long animation frames. */
export async function recordFrames(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => window.frameRecorder.begin())
  await gesture()
  await delay(restMs)
  const { frames, long } = await page.evaluate(() => window.frameRecorder.end())
  return { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), max: Math.max(...frames), long }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Runs in the page before its own scripts. */
export function installFrameRecorder(): void {
  let frames: number[] = []
  let long = 0
  let last = 0
  let run = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long += duration
  }).observe({ type: 'long-animation-frame' })
  const tick = (now: number, ofRun: number) => {
    if (ofRun !== run) return
    if (last) frames.push(now - last)
    last = now
    requestAnimationFrame((now) => tick(now, ofRun))
  }
  window.frameRecorder = {
    begin() {
      frames = []
      long = 0
      last = 0
      const ofRun = ++run
      requestAnimationFrame((now) => tick(now, ofRun))
    },
    end() {
      run++
      return { frames, long }
    },
  }
}

type MouseEventGiven = Parameters<typeof sendMouse>[1]

/** Input as a mouse or a trackpad gives it: one event every 16 ms, whether the page keeps up or not. */
export async function sendSteadily(client: CDPSession, events: readonly MouseEventGiven[]): Promise<void> {
  const sent: Promise<void>[] = []
  const began = performance.now()
  for (const [n, event] of events.entries()) {
    await until(began + n * 16)
    sent.push(sendMouse(client, event))
  }
  await Promise.all(sent)
}

async function sendMouse(
  client: CDPSession,
  event: {
    type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel'
    x: number
    y: number
    deltaX?: number
    deltaY?: number
    ctrl?: boolean
    pressed?: boolean
  },
): Promise<void> {
  const { ctrl, pressed, ...given } = event
  await client.send('Input.dispatchMouseEvent', {
    ...given,
    modifiers: ctrl ? 2 : 0,
    ...(event.type !== 'mouseWheel' && { button: 'left', buttons: pressed ? 1 : 0, clickCount: 1 }),
  })
}

async function until(time: number): Promise<void> {
  const left = time - performance.now()
  if (left > 0) await delay(left)
}
