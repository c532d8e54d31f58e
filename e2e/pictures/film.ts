import { writeFile } from 'node:fs/promises'
import type { CDPSession, Page } from '@playwright/test'
import sharp from 'sharp'

type Frame = { picture: Buffer; at: number; held?: number }

/** How long a picture stays while things move, in milliseconds. */
const shortest = 50
const longest = 160

/** Films a page as it paints: what moves is kept at its pace, what rests lasts as long as `hold` says. */
export class Film {
  readonly #page: Page
  readonly #frames: Frame[] = []
  #session: CDPSession | undefined

  constructor(page: Page) {
    this.#page = page
  }

  async start(): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page)
    this.#session = session
    session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
      this.#frames.push({ picture: Buffer.from(data, 'base64'), at: (metadata.timestamp ?? 0) * 1000 })
      // The last picture may come when the page has gone.
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
    })
    await session.send('Page.startScreencast', { format: 'png' })
  }

  /** What is seen now stays this long. */
  async hold(ms: number): Promise<void> {
    const picture = await this.#page.screenshot()
    this.#frames.push({ picture, at: Date.now(), held: ms })
  }

  /** Writes all of it as an animated WebP of this width. */
  async save(path: string, width: number): Promise<void> {
    await this.#session?.detach()
    const frames = this.#frames.sort((a, b) => a.at - b.at)
    const kept = frames.filter(
      ({ picture }, at) => at === 0 || !picture.equals(frames[at - 1]?.picture as Buffer),
    )
    const delay = kept.map(({ at, held }, index) => {
      const next = kept[index + 1]?.at ?? at
      return held ?? Math.round(Math.min(longest, Math.max(shortest, next - at)))
    })
    const pictures = await Promise.all(
      kept.map(({ picture }) => sharp(picture).resize({ width }).png().toBuffer()),
    )
    const film = sharp(pictures, { join: { animated: true } })
    await writeFile(
      path,
      await film.webp({ quality: 70, effort: 5, delay, loop: 0, minSize: true }).toBuffer(),
    )
  }
}
