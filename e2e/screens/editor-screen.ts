import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The editor as an author uses it. */
export class EditorScreen {
  readonly page: Page
  readonly canvas: Locator
  readonly panel: Locator
  readonly chat: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.getByRole('main', { name: 'Flow' })
    this.panel = page.getByRole('complementary', { name: 'Block', exact: true })
    this.chat = page.getByRole('complementary', { name: 'Try it' })
  }

  async open(bot: string): Promise<void> {
    await this.page.goto(`/bots/${bot}/edit`)
    await expect(this.block('Start')).toBeVisible()
  }

  /** A block by words that stand on it. */
  block(words: string | RegExp): Locator {
    return this.canvas.locator('.react-flow__node').filter({ hasText: words })
  }

  /** Until the canvas stands still: what was going to another place has come there. */
  async still(): Promise<void> {
    await expect(this.canvas.locator('[data-canvas-tools] [aria-busy]')).toHaveCount(0)
    await this.canvas.locator('.react-flow__viewport').evaluate(async (viewport) => {
      // Idle: what was put off until later is done. Two frames more: what waited for its new size has begun to move.
      const frame = () => new Promise((next) => requestAnimationFrame(next))
      const later = () => new Promise((next) => requestIdleCallback(next))
      const seen: string[] = []
      do {
        await later()
        await frame()
        await frame()
        const { width } = viewport.getBoundingClientRect()
        seen.push(`${(viewport as HTMLElement).style.transform} ${width}`)
      } while (new Set(seen.slice(-3)).size > 1 || seen.length < 3)
    })
  }

  /** Drags the wire of an exit, by its name or the only one, to a place beside the block. */
  async dragExit(block: Locator, exit: string | null, by: { x: number; y: number }): Promise<void> {
    await this.still()
    const dot = block.locator('.react-flow__handle.source')
    const from = await centerOf(
      exit === null ? dot.first() : dot.and(this.page.getByTitle(exit, { exact: true })),
    )
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Drags the wire of an exit onto a block that is there. */
  async connect(block: Locator, exit: string | null, target: Locator): Promise<void> {
    await this.still()
    const dot = block.locator('.react-flow__handle.source')
    const from = await centerOf(
      exit === null ? dot.first() : dot.and(this.page.getByTitle(exit, { exact: true })),
    )
    const to = await centerOf(target)
    await this.dragExit(block, exit, { x: to.x - from.x, y: to.y - from.y })
  }

  /** Takes the first block that the picker offers for what is typed. */
  async pick(typed: string): Promise<void> {
    const field = this.page.getByPlaceholder('What comes next?')
    await field.fill(typed)
    await field.press('Enter')
    // The author goes on in the first field of the new block.
    await expect(this.panel.locator(':focus')).toBeAttached()
  }

  /** Copies every block of the flow. */
  async copyAll(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+a')
    await expect(this.canvas.locator('.react-flow__node:not(.selected)')).toHaveCount(0)
    await this.page.evaluate(() => navigator.clipboard.writeText('nothing'))
    await this.page.keyboard.press('ControlOrMeta+c')
    // The system's clipboard is filled later than the key is pressed.
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText())).toContain('"blocks"')
  }

  async write(field: string, text: string, nth = 0): Promise<void> {
    await this.panel.getByLabel(field, { exact: true }).nth(nth).fill(text)
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d/)).toBeVisible()
  }

  /** From the side panel to the canvas, and from there to nothing selected. */
  async deselect(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
    await expect(this.panel).toBeHidden()
  }

  /** Presses Tab, or another key, until what has the focus is called so. */
  async tabTo(name: RegExp, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 90; presses++) {
      await this.page.keyboard.press(key)
      const named = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null
        const labelledBy = element?.getAttribute('aria-labelledby') ?? ''
        const label = element?.labels?.[0]?.textContent ?? document.getElementById(labelledBy)?.textContent
        return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
      })
      if (name.test(named.trim())) return
    }
    throw new Error(`Nothing called ${name} has the focus`)
  }
}

/** The middle of something on the screen. */
export async function centerOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('Not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
