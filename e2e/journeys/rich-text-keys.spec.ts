import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

type Case = { name: string; text: string; keys: string[]; becomes: string }

/** Keys are pressed; what begins with a quote is typed. Every case begins at the beginning of its text. */
const cases: Case[] = [
  {
    name: 'bold: the word that Shift and Ctrl select',
    text: 'Hello dear world',
    keys: ['Control+ArrowRight', 'Control+Shift+ArrowRight', 'Control+b'],
    becomes: 'Hello **dear** world',
  },
  {
    name: 'bold is taken away again, from inside the word',
    text: 'Hello **dear** world',
    keys: ['End', 'Control+ArrowLeft', 'Control+ArrowLeft', 'ArrowRight', 'Control+b'],
    becomes: 'Hello dear world',
  },
  {
    name: 'a list goes on by Enter, and ends in an empty item',
    text: '- tea',
    keys: ['End', 'Enter', '"coffee', 'Enter', 'Enter', '"Enjoy'],
    becomes: '- tea\n- coffee\nEnjoy',
  },
  {
    name: 'Backspace takes a chip as a whole',
    text: 'Hello {{ name }}!',
    keys: ['End', 'ArrowLeft', 'Backspace'],
    becomes: 'Hello !',
  },
  {
    name: 'Delete takes a chip as a whole',
    text: '{{ name }} is here',
    keys: ['Delete', '"Somebody'],
    becomes: 'Somebody is here',
  },
  {
    name: 'the caret steps over a chip as over a letter',
    text: 'Hi {{ name }}, hi',
    keys: ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '"!'],
    becomes: 'Hi {{ name }}!, hi',
  },
  {
    name: 'a selected chip is typed over',
    text: 'Hi {{ name }}',
    keys: ['End', 'Shift+ArrowLeft', '"all'],
    becomes: 'Hi all',
  },
  {
    name: 'Ctrl and Backspace take a chip, then the word before it',
    text: 'one two {{ name }}',
    keys: ['End', 'Control+Backspace', 'Control+Backspace'],
    becomes: 'one ',
  },
  {
    name: 'Ctrl and Delete take the word behind the caret',
    text: 'one two',
    keys: ['Control+Delete'],
    becomes: ' two',
  },
  {
    name: 'an emoji of several signs is one letter',
    text: 'ok 👩‍👩‍👧‍👦',
    keys: ['End', 'Backspace', '"!'],
    becomes: 'ok !',
  },
  {
    name: 'down a line and to its end, and up to its beginning',
    text: 'one\ntwo',
    keys: ['ArrowDown', 'End', '"!', 'ArrowUp', 'Home', '"> '],
    becomes: '> one\ntwo!',
  },
  {
    name: 'Backspace at the beginning of a line joins it to the one before',
    text: 'one\ntwo',
    keys: ['ArrowDown', 'Home', 'Backspace', '" '],
    becomes: 'one two',
  },
  {
    name: 'everything is selected and typed over',
    text: 'one {{ name }}\ntwo',
    keys: ['Control+a', '"new'],
    becomes: 'new',
  },
  {
    name: 'to the ends of the text, with Shift to select',
    text: 'one\ntwo',
    keys: ['Control+End', '"!', 'Control+Shift+Home', 'Delete', '"x'],
    becomes: 'x',
  },
]

test('the keys of a text with chips', async ({ page, login, baseURL }) => {
  await login()
  const { bot, workspace } = await makeBot(page.request, baseURL, { name: 'Keys', document: texts() })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.block('Hello').click()
  const fields = editor.panel.locator('.cm-content')
  await expect(fields).toHaveCount(cases.length)
  for (const [place, { keys }] of cases.entries()) {
    await fields.nth(place).focus()
    await page.keyboard.press('Control+Home')
    for (const key of keys) {
      if (key.startsWith('"')) await page.keyboard.type(key.slice(1))
      else await page.keyboard.press(key)
    }
  }
  await editor.saved()

  // The value of a field is what the server has, signs included.
  const { ask } = studioApi(page.request, baseURL)
  const { document } = await ask<{ document: ReturnType<typeof texts> }>('flows.open', { workspace, bot })
  const bubbles = document.flows.main?.blocks.hello?.bubbles as { [id: string]: { text: { en: string } } }
  expect(cases.map(({ name }, place) => [name, bubbles[`b${place}`]?.text.en])).toEqual(
    cases.map(({ name, becomes }) => [name, becomes]),
  )
})

function texts() {
  return botOf({
    languages: ['en'],
    variables: { name: 'text' },
    flows: {
      main: flow<'en'>('Keys').block('hello', 'message', {
        bubbles: cases.map(({ text }, place) => ({ id: `b${place}`, text })),
      }),
    },
  })
}
