import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { owner } from '#e2e/owner.ts'

test('en français : annuler après avoir rechargé, puis reprendre une version', async ({
  openBrowser,
  baseURL,
}) => {
  const page = await openBrowser({ locale: 'fr-FR' })
  await page.request.post('/api/trpc/session.signIn', { data: owner, headers: { origin: baseURL ?? '' } })
  const { bot } = await makeBot(page.request, baseURL, { name: 'Versions' })
  await page.goto(`/bots/${bot}/edit`)
  const block = (said: string) => page.locator('.react-flow__node').filter({ hasText: said })

  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('button', { name: /^Publier la version 1/ }).click()
  await expect(page.getByText('C’est en ligne')).toBeVisible()
  await page.getByRole('button', { name: 'Terminé' }).click()

  await block('Bonjour').click()
  const panel = page.getByRole('complementary', { name: 'Bloc', exact: true })
  await panel.getByLabel('Texte', { exact: true }).fill('Salut')
  await expect(block('Salut')).toBeVisible()
  await expect(page.getByText(/^Enregistré \d/)).toBeVisible()

  await page.reload()
  await expect(block('Salut')).toBeVisible()
  await page.getByRole('button', { name: /^Annuler/ }).click()
  await expect(block('Bonjour')).toBeVisible()
  await page.getByRole('button', { name: /^Rétablir/ }).click()
  await expect(block('Salut')).toBeVisible()

  // Who leaves in the middle of a word has lost nothing.
  await block('Salut').click()
  await panel.getByLabel('Texte', { exact: true }).fill('Salut !')
  await page.goto('/bots')
  await page.goto(`/bots/${bot}/edit`)
  await expect(block('Salut !')).toBeVisible()

  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await page.getByRole('button', { name: 'Comparer' }).click()
  await expect(page.getByText(/Salut/).last()).toBeVisible()
  await page.getByRole('button', { name: 'Reprendre comme brouillon' }).click()
  await expect(block('Bonjour')).toBeVisible()
  await page
    .getByRole('button', { name: /^Annuler : / })
    .first()
    .click()
  await expect(block('Salut')).toBeVisible()
})
