import { expectAccessible } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { comes, publishedHelpdesk } from '#e2e/helpdesk.ts'
import { studioApi } from '#e2e/studio-api.ts'

test('a visitor asks for a person: an agent takes it, both see each other write, and the bot goes on where it is told to', async ({
  page,
  login,
  openBrowser,
  baseURL,
}) => {
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, slug } = await publishedHelpdesk(page, api, 'Help with people')

  // What the browser is asked to play is counted.
  await page.addInitScript(() => {
    const begin = AudioContext.prototype.createOscillator
    AudioContext.prototype.createOscillator = function () {
      document.documentElement.dataset.chimes = String(
        Number(document.documentElement.dataset.chimes ?? 0) + 1,
      )
      return begin.call(this)
    }
  })
  await page.goto('/inbox')
  // Who never said so is told that nobody is passed on to them.
  await expect(page.getByText('You are not available')).toBeVisible()
  await page.getByRole('button', { name: 'Be available' }).click()
  await expect(page.getByRole('switch', { name: 'Available' })).toBeChecked()
  await expect(page.getByText('Nobody is waiting')).toBeVisible()

  const visitor = await openBrowser({ viewport: { width: 390, height: 844 } })
  const { says, log } = await comes(visitor, slug)
  await says('A lamp <img src=x onerror=alert(1)>')
  await expect(visitor.getByText('Waiting for a person, number 1 in line')).toBeVisible()

  const line = page.getByRole('link', { name: /Élodie <b>Durand<\/b>/ })
  await expect(line).toContainText('A lamp <img src=x onerror=alert(1)>')
  await expect(page.locator('html')).toHaveAttribute('data-chimes', /[2-9]/)
  await line.click()
  const transcript = page.getByRole('log')
  await expect(transcript.getByText('One moment, please.')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'About this person' })).toContainText('A lamp <img')
  await page.getByRole('button', { name: 'Take it' }).click()
  const reply = page.getByRole('textbox', { name: 'Reply' })
  await expect(reply).toBeFocused()
  await expect(visitor.getByText(/is with you/)).toBeVisible()
  await expect(log.getByText(/has joined the conversation/)).toBeVisible()

  // "Close" stands where "Take it" stood: who clicked twice has not closed it.
  await page.getByRole('button', { name: 'Close', exact: true }).hover()
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })

  // Live, both ways: writing, and what is written.
  await reply.pressSequentially('Hello')
  await expect(visitor.getByText(/is writing…/)).toBeVisible()
  await reply.fill('Hello **Élodie**')
  await reply.press('Enter')
  await expect(log.getByText('Hello Élodie')).toBeVisible()
  await expect(transcript.getByText('Hello Élodie')).toBeVisible()
  await expectAccessible(page, 'what the agent wrote, to the agent', ['color-contrast'])
  await visitor.getByRole('textbox').pressSequentially('A blue')
  await expect(page.getByText(/Durand<\/b> is writing…/)).toBeAttached()
  await says('A blue one')
  await expect(transcript.getByText('A blue one')).toBeVisible()

  // A ready reply is looked for without losing what was written, and names who it is for.
  const greeting = { name: 'greeting', texts: { '': 'I wish you a good day, {{ contact.name }}.' } }
  await api.tell('cannedReplies.create', { workspace, ...greeting })
  await reply.fill('It is blue.')
  await page.getByRole('button', { name: 'Ready replies' }).click()
  await reply.pressSequentially('gre')
  await expect(page.getByRole('option', { name: /greeting/ })).toBeVisible()
  await reply.press('Enter')
  await expect(reply).toHaveValue('It is blue. I wish you a good day, Élodie <b>Durand</b>.')

  // What is too long is not cut off, and not sent.
  await reply.fill('long '.repeat(2001))
  await reply.press('Enter')
  await expect(page.getByText(/Too long for one message/)).toBeVisible()
  await expect(reply).toHaveValue('long '.repeat(2001))

  // A note is for the team; a reply that is being written outlives the page.
  await page.getByRole('radio', { name: 'Note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Was here in March')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await expect(transcript.getByText('Was here in March')).toBeVisible()
  await page.getByRole('radio', { name: 'Reply' }).click()
  await reply.fill('I look it up')
  await page.reload()
  await expect(reply).toHaveValue('I look it up')
  await reply.press('Enter')
  await expect(log.getByText('I look it up')).toBeVisible()
  await expect(log.getByText('March')).toHaveCount(0)

  // Clicked twice, the dialog stays open; what follows is told before.
  await page.getByRole('button', { name: 'Hand back to the bot' }).dblclick()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The bot first says: “I am back.”')).toBeVisible()
  await dialog.getByRole('searchbox').fill('what do you need')
  await dialog.getByRole('radio', { name: /What do you need/ }).check()
  await dialog.getByRole('button', { name: 'Hand back to the bot' }).click()
  await expect(log.getByText(/has left the conversation/)).toBeVisible()
  await expect(log.getByText('What do you need?')).toHaveCount(2)
  await expect(transcript.getByText('What do you need?')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Take over from the bot' })).toBeVisible()
})

test('nobody is there: the bot goes on at once; who is away while somebody waits is told by who takes it', async ({
  page,
  login,
  openBrowser,
  baseURL,
}) => {
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, slug } = await publishedHelpdesk(page, api, 'Help without people')
  const visitor = await openBrowser()
  const { says, log } = await comes(visitor, slug)
  await says('A lamp')
  await expect(log.getByText('Nobody is there just now.')).toBeVisible()

  // Now somebody is, and a colleague is quicker.
  const { path } = await api.tell<{ path: string }>('invitations.create', {
    ...{ workspace, email: `quick-${Date.now()}@parcours.test`, role: 'agent', locale: 'en' },
  })
  const quick = await openBrowser()
  const colleague = studioApi(quick.request, baseURL)
  await colleague.tell('invitations.signUp', {
    ...{ token: path.replace('/invite/', ''), name: 'Quick Quentin', password: 'a long enough password' },
  })
  await colleague.tell('inbox.setDuty', { workspace, available: true })
  await says('A lamp, then')
  await expect(log.getByText('One moment, please.')).toBeVisible()
  await page.goto('/inbox')
  await page.getByRole('link', { name: /Durand/ }).click()
  const take = page.getByRole('button', { name: 'Take it' })
  await expect(take).toBeVisible()
  const conversation = new URL(page.url()).pathname.split('/').at(-1)
  await colleague.tell('inbox.take', { workspace, conversation })
  await expect(page.getByRole('button', { name: 'Take over from Quick Quentin' })).toBeVisible()
  await expect(page.getByText('Quick Quentin has it')).toBeVisible()
  await expect(visitor.getByText('Quick Quentin is with you')).toBeVisible()
})
