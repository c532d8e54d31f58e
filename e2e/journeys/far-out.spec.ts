import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('far out, where the flow is only drawn, a box selects what it touches, and what is selected is moved and deleted', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Long', document: long(30) })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(0)
  await editor.still()
  const canvas = await editor.canvas.locator('.react-flow__pane').boundingBox()
  if (!canvas) throw new Error('no canvas')
  const middle = canvas.y + canvas.height / 2
  const right = canvas.x + canvas.width - 8

  await page.keyboard.down('Shift')
  await page.mouse.move(right, middle + 120)
  await page.mouse.down()
  await page.mouse.move(right - 60, middle, { steps: 3 })
  await page.mouse.move(canvas.x + canvas.width / 2, middle - 120, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  const some = page.getByRole('heading', { name: /^1\d blocks selected$/ })
  await expect(some).toBeVisible()

  await page.keyboard.press('Delete')
  await expect(some).toBeHidden()
  await expect(editor.canvas.getByRole('group', { name: /\b1\d blocks/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(editor.canvas.getByRole('group', { name: /\b32 blocks/ })).toBeVisible()
  // They are selected again, with the panel beside; a click on nothing lets go of them.
  await expect(some).toBeVisible()
  await page.mouse.click(canvas.x + 60, canvas.y + 60)
  await expect(some).toBeHidden()
})

function long(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `b${n}`)
  const main = ids.reduce(
    (draft, id, n) => draft.block(id, 'message', { bubbles: [`Message ${n}`] }, ids[n + 1] ?? 'end'),
    flow<'en'>('Long'),
  )
  return botOf({ languages: ['en'], variables: {}, flows: { main: main.block('end', 'end', {}) } })
}
