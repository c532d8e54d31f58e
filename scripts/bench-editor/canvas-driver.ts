import type { CDPSession, Page } from '@playwright/test'
import type { Frames } from '#scripts/bench-editor/frames.ts'
import { recordFrames, sendSteadily } from '#scripts/bench-editor/frames.ts'

type Point = { x: number; y: number }
export type Gestures = { pan: Frames; zoom: Frames; drag: Frames }

/** Any React Flow canvas, moved and measured by input events alone; points of the flow are given as its nodes have them. */
export class CanvasDriver {
  readonly page: Page
  readonly client: CDPSession

  constructor(page: Page, client: CDPSession) {
    this.page = page
    this.client = client
  }

  /** Pans, zooms and drags a block, at the zoom that there is, around a block. */
  async gestures(block: Point): Promise<Gestures> {
    const middle = await this.middle()
    const sweep = (count: number, event: (forth: boolean) => object) =>
      Array.from({ length: count }, (_, n) => ({
        type: 'mouseWheel' as const,
        ...middle,
        deltaX: 0,
        deltaY: 0,
        ...event(n < count / 2),
      }))
    const record = (gesture: () => Promise<void>) => recordFrames(this.page, gesture)
    const pan = await record(() =>
      sendSteadily(
        this.client,
        sweep(100, (forth) => ({ deltaX: forth ? 48 : -48, deltaY: forth ? 16 : -16 })),
      ),
    )
    const zoom = await record(() =>
      sendSteadily(
        this.client,
        sweep(80, (forth) => ({ deltaY: forth ? 10 : -10, ctrl: true })),
      ),
    )
    const from = await this.onScreen(block)
    // Twice around, and back to where it was.
    const way = Array.from({ length: 80 }, (_, n) => {
      const angle = ((n + 1) / 80) * 4 * Math.PI
      const [x, y] = [from.x + 80 * Math.sin(angle), from.y + 50 * (1 - Math.cos(angle))]
      return { type: 'mouseMoved' as const, x, y, pressed: true }
    })
    const drag = await record(() =>
      sendSteadily(this.client, [
        { type: 'mouseMoved', ...from },
        { type: 'mousePressed', ...from, pressed: true },
        ...way,
        { type: 'mouseReleased', ...from },
      ]),
    )
    return { pan, zoom, drag }
  }

  /** Brings a point of the flow into the middle, at zoom 1, by the wheel. */
  async zoomTo(point: Point): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      const { x, y } = await this.onScreen(point)
      const middle = await this.middle()
      const [dx, dy] = [x - middle.x, y - middle.y]
      const { zoom } = await this.viewport()
      if (Math.abs(zoom - 1) < 0.01 && Math.hypot(dx, dy) < 40) return
      const wheel = { type: 'mouseWheel' as const, ...middle, deltaX: 0, deltaY: 0 }
      // Chromium never answers to a wheel that does not turn.
      const turns = [
        { ...wheel, deltaX: dx * 2, deltaY: dy * 2 },
        { ...wheel, deltaY: 500 * Math.log2(zoom), ctrl: true },
      ].filter(({ deltaX, deltaY }) => Math.hypot(deltaX, deltaY) > 1)
      await sendSteadily(this.client, turns)
      await this.atRest()
    }
    throw new Error('The canvas cannot be brought to zoom 1 by the wheel.')
  }

  async atRest(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 250)),
    )
  }

  async onScreen({ x, y }: Point): Promise<Point> {
    const { left, top, tx, ty, zoom } = await this.viewport()
    return { x: left + tx + x * zoom, y: top + ty + y * zoom }
  }

  private async middle(): Promise<Point> {
    const { left, top, width, height } = await this.viewport()
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  }

  private viewport() {
    return this.page.evaluate(() => {
      const box = document.querySelector('.react-flow')?.getBoundingClientRect()
      const moved = document.querySelector('.react-flow__viewport')
      if (!box || !moved) throw new Error('No canvas on this page')
      const { e: tx, f: ty, a: zoom } = new DOMMatrix(getComputedStyle(moved).transform)
      return { left: box.left, top: box.top, width: box.width, height: box.height, tx, ty, zoom }
    })
  }
}
