import { readFile } from 'node:fs/promises'
import { expect, test } from '#e2e/fixtures.ts'
import { owner } from '#e2e/owner.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'

test('en français : un espace, un bot d’un modèle et d’un fichier, sa copie, les archives, la corbeille', async ({
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 4\d\d/)
  const page = await openBrowser({ locale: 'fr-FR' })
  await page.request.post('/api/trpc/session.signIn', { data: owner, headers: { origin: baseURL ?? '' } })
  const toast = (words: string) => page.getByRole('dialog').filter({ hasText: words })
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  const choose = async (name: string, item: string) => {
    await page.getByRole('button', { name: `Actions pour ${name}`, exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await page.goto('/bots')
  await page.getByRole('button', { name: /^Espace de travail/ }).click()
  await page.getByRole('menuitem', { name: 'Nouvel espace de travail' }).click()
  const name = 'Société générale de conversations automatisées du Grand Ouest et de la Bretagne'
  await page.getByRole('dialog').getByLabel('Nom').fill(name)
  await page.getByRole('button', { name: 'Créer l’espace de travail' }).click()
  await expect(page.getByText('Dessinez votre premier bot')).toBeVisible()

  // The gallery: a template is talked to before it is taken.
  await page.getByRole('link', { name: 'Nouveau bot' }).first().click()
  await page.getByRole('radio', { name: 'Service client' }).click()
  const preview = page.getByRole('region', { name: 'Aperçu' })
  await expect(preview.getByRole('log')).toContainText('assistant')
  await page.getByRole('textbox', { name: 'Nom' }).fill('Accueil')
  await page.getByRole('button', { name: 'Créer le bot' }).click()
  await expect(page.locator('.react-flow__node').first()).toBeVisible({ timeout: 30_000 })

  // What is exported comes back as another bot; what Parcours did not write is refused, in words.
  await page.goto('/bots')
  const download = page.waitForEvent('download')
  await choose('Accueil', 'Exporter en fichier')
  const text = await readFile(await (await download).path(), 'utf8')
  await page.goto('/bots/new')
  const file = page.locator('input[type=file]')
  const given = (name: string, said: string) => ({
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(said),
  })
  await file.setInputFiles(given('Autre', '{"nodes": []}'))
  // Next has an alert of its own on every page, which says nothing.
  const refusal = page.getByRole('alert').filter({ hasText: /\w/ })
  await expect(refusal).toContainText('parcours.flow')
  await file.setInputFiles(given('Demain', JSON.stringify({ ...emptyBot(), version: 999 })))
  await expect(refusal).toContainText('plus récent')
  await file.setInputFiles(given('Revenu', text))
  await expect(page.locator('.react-flow__node').first()).toBeVisible({ timeout: 30_000 })

  await page.goto('/bots')
  await choose('Revenu', 'Dupliquer')
  await page.getByRole('button', { name: 'Dupliquer', exact: true }).click()
  await expect(row('Revenu (copie)')).toBeVisible()
  await choose('Revenu (copie)', 'Renommer')
  await page.getByRole('dialog').getByLabel('Nom').fill('Renommé')
  await page.keyboard.press('Enter')
  await expect(row('Renommé')).toBeVisible()

  await choose('Renommé', 'Archiver')
  await expect(row('Renommé')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Archives' }).click()
  await choose('Renommé', 'Sortir des archives')
  await expect(page.getByText('Rien n’est archivé')).toBeVisible()
  await page.getByRole('tab', { name: 'Actifs' }).click()
  await choose('Renommé', 'Mettre à la corbeille')
  // Under the pointer it stays.
  await toast('corbeille pour 30 jours').hover()
  await expect(row('Renommé')).toHaveCount(0)
  await toast('corbeille pour 30 jours').getByRole('button', { name: 'Annuler' }).click()
  await expect(row('Renommé')).toBeVisible()
  await choose('Renommé', 'Mettre à la corbeille')
  await page.getByRole('tab', { name: 'Corbeille' }).click()
  await choose('Renommé', 'Restaurer')
  await expect(page.getByText('La corbeille est vide')).toBeVisible()

  // A bot that is not there, here or elsewhere.
  await page.goto(`/bots/${crypto.randomUUID()}`)
  await expect(page.getByRole('heading', { name: 'Il n’y a rien à cette adresse' })).toBeVisible()
})
