import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { centerOf, EditorScreen } from '#e2e/screens/editor-screen.ts'

test('blocks are put into a wire by drag, and taking one out heals it', async ({ page, login, baseURL }) => {
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Splice' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  const wires = page.locator('.react-flow__edge')
  await expect(wires).toHaveCount(1)

  // From the rail onto the wire between start and hello.
  const entry = page.getByRole('button', { name: 'Ask for text' })
  await editor.still()
  await entry.dragTo(wires.first().locator('.wire'), { force: true })
  const asked = editor.block('Ask for text')
  await expect(asked).toBeVisible()
  await expect(wires).toHaveCount(2)
  await editor.deselect()

  // A block that nothing leads to, dragged onto a wire.
  await editor.still()
  const hello = await centerOf(editor.block('Hello'))
  await page.mouse.dblclick(hello.x, hello.y + 220)
  await editor.pick('wait')
  await editor.deselect()
  await expect(wires).toHaveCount(2)
  const loose = editor.block('Wait')
  await editor.still()
  const from = await centerOf(loose)
  const to = await centerOf(wires.last().locator('.wire'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y + 20, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await expect(page.locator('.react-flow__edge[data-splice]')).toHaveCount(1)
  await page.mouse.up()
  await expect(wires).toHaveCount(3)

  // Taken out again, what was before it leads on to what was behind it.
  await loose.click()
  await loose.press('Control+Backspace')
  await expect(loose).toBeHidden()
  await expect(wires).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(wires).toHaveCount(3)

  // All of it goes to another bot by the clipboard, wires included.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await editor.copyAll()
  const { bot: another } = await makeBot(page.request, baseURL, { name: 'Another' })
  await editor.open(another)
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(editor.block('Ask for text')).toBeVisible()
  await expect(editor.block('Hello')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(editor.block('Hello')).toHaveCount(1)
})

test('options change places by drag, and undo puts them back', async ({ page, login, baseURL }) => {
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Options' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.dragExit(editor.block('Hello'), null, { x: 60, y: 120 })
  await editor.pick('choice')
  // What is empty is said once it is left, below it: nothing shall move under the pointer.
  await editor.write('Question', 'What may I bring you?')
  await editor.write('Label', 'Coffee')
  await editor.write('Label', 'Tea', 1)
  await expect(editor.block(/Coffee.*Tea/)).toBeVisible()
  await editor.saved()
  const option = (place: number) => editor.panel.getByRole('group', { name: `Item ${place}` })
  await option(2).locator('[draggable]').dragTo(option(1))
  await expect(editor.block(/Tea.*Coffee/)).toBeVisible()
  await editor.deselect()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(editor.block(/Coffee.*Tea/)).toBeVisible()
})
