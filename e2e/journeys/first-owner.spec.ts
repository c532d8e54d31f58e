import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expectAccessible } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { freePort } from '#e2e/free-port.ts'
import { startProduct } from '#e2e/start-product.ts'
import { runFolder } from '#test/leftovers.ts'
import { openPostOffice } from '#test/post-office.ts'

const run = promisify(execFile)

test('a fresh installation: its first owner from another machine, a colleague by mail, two forgotten passwords', async ({
  openBrowser,
  expectedErrors,
}) => {
  // What was refused on purpose.
  expectedErrors.push(/status of 40[013]/)
  const office = await openPostOffice()
  const folder = await runFolder('e2e')
  // Links in mails name it before the product listens.
  const port = await freePort()
  const baseURL = `http://127.0.0.1:${port}`
  const product = await startProduct(folder, {
    PORT: `${port}`,
    BASE_URL: baseURL,
    SMTP_URL: `smtp://${office.host}?from=bots@parcours.test`,
  })
  try {
    // Whoever comes through a proxy comes from elsewhere.
    const marie = await openBrowser({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } })
    await marie.goto('/')
    await expect(marie.getByRole('heading', { name: 'Welcome to Parcours' })).toBeVisible()
    const code = marie.getByLabel('Set-up code')
    await code.fill('AAAA-AAAA')
    await marie.getByLabel('Your name').fill('Marie Curie')
    await marie.getByLabel('E-mail').fill('marie@parcours.test')
    await marie.getByLabel('Password', { exact: true }).fill('radium and polonium')
    await expectAccessible(marie, 'the set-up')
    await marie.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(marie, 'the set-up in the dark', ['color-contrast'])
    await marie.getByRole('button', { name: 'Begin' }).click()
    await expect(marie.getByText('This is not the code')).toBeVisible()
    await code.fill(/with the code (\S+)/.exec(product.said())?.[1] ?? '')
    await marie.getByRole('button', { name: 'Begin' }).click()
    await expect(marie.getByText('Draw your first bot')).toBeVisible()

    await marie.goto('/settings/members')
    await marie.getByRole('button', { name: 'Invite' }).click()
    const dialog = marie.getByRole('dialog')
    await dialog.getByLabel('E-mail address').fill('pierre@parcours.test')
    await dialog.getByRole('radio', { name: 'Viewer' }).click()
    await dialog.getByRole('button', { name: 'Make the invitation' }).click()
    await expect(dialog.getByText('pierre@parcours.test was sent the invitation')).toBeVisible()
    const invitation = await office.next()
    expect(invitation.recipients).toEqual(['pierre@parcours.test'])

    // The colleague's browser speaks French, and so does Parcours to them.
    const pierre = await openBrowser({ baseURL, locale: 'fr-FR' })
    await pierre.goto(linkIn(invitation.text))
    await expect(pierre.getByRole('heading', { name: /^Rejoindre/ })).toBeVisible()
    await pierre.getByLabel('Votre nom').fill('Pierre')
    await pierre.getByLabel('Mot de passe', { exact: true }).fill('radioactivity')
    await pierre.getByRole('button', { name: 'Rejoindre' }).click()
    await expect(pierre.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible()
    // A viewer looks, and is offered nothing else.
    await expect(pierre.getByRole('link', { name: 'Nouveau bot' })).toHaveCount(0)

    await pierre.getByRole('button', { name: /Pierre/ }).click()
    await pierre.getByRole('menuitem', { name: 'Se déconnecter' }).click()
    await pierre.getByRole('link', { name: 'Mot de passe oublié' }).click()
    await expect(pierre.getByRole('heading', { name: 'Choisir un nouveau mot de passe' })).toBeVisible()
    await pierre.getByLabel('E-mail').fill('pierre@parcours.test')
    await pierre.getByRole('button', { name: 'Demander un lien' }).click()
    await expect(pierre.getByText('C’est en route')).toBeVisible()
    const reset = await office.next()
    expect(reset.subject).toBe('Choisissez un nouveau mot de passe')
    await pierre.goto(linkIn(reset.text))
    await pierre.getByLabel('Nouveau mot de passe').fill('remembered this time')
    await pierre.getByRole('button', { name: 'Enregistrer le mot de passe' }).click()
    await pierre.getByRole('link', { name: 'Se connecter' }).click()
    await expect(pierre.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
    await pierre.getByLabel('E-mail').fill('pierre@parcours.test')
    await pierre.getByLabel('Mot de passe', { exact: true }).fill('remembered this time')
    await pierre.getByRole('button', { name: 'Se connecter' }).click()
    await expect(pierre.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible()

    // The owner is locked out: whoever reaches the machine gives them a new password, while it runs.
    const root = new URL('../..', import.meta.url).pathname
    const { stdout } = await run('npm', ['run', '--silent', 'owner:reset'], { cwd: root, env: product.env })
    const password = /New password: (\S+)/.exec(stdout)?.[1] ?? ''
    await marie.goto('/bots')
    await marie.getByLabel('E-mail').fill('marie@parcours.test')
    await marie.getByLabel('Password', { exact: true }).fill(password)
    await marie.getByRole('button', { name: 'Sign in' }).click()
    await expect(marie.getByText('Draw your first bot')).toBeVisible()
    // Their streams end before the server does.
    await marie.close()
    await pierre.close()
  } finally {
    await product.stop()
    office.close()
    await rm(folder, { recursive: true, force: true })
  }
})

function linkIn(text = ''): string {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? ''
}
