import { readFile } from 'node:fs/promises'
import { expect, test } from '#e2e/fixtures.ts'
import { studioApi } from '#e2e/studio-api.ts'

const megabyte = 1_000_000

test('a table is made of a CSV file, edited as a sheet, added to, and taken out again without harm', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  // Files that are refused on purpose.
  expectedErrors.push(/status of 4\d\d/)
  await login()
  const { tell } = studioApi(page.request, baseURL)
  const { workspace } = await tell<{ workspace: string }>('workspaces.create', { name: 'Tables' })
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  const dialog = page.getByRole('dialog')
  const give = async (name: string, text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

  await page.goto('/data')
  await expect(page.getByText('Keep what your bots need to know')).toBeVisible()
  await page.getByRole('button', { name: 'Import a CSV file' }).click()
  await give('huge.csv', `name\n${'x'.repeat(11 * megabyte)}`)
  await expect(dialog.getByRole('alert')).toContainText('too large')
  // As a French spreadsheet saves it: semicolons, a decimal comma; one cell would be a formula.
  await give('products.csv', 'Produit;Prix;Vu\nFauteuil Hêtre;1 249,90;2026-11-22\n=2+3;12;2026-11-23\n')
  await expect(dialog.getByRole('cell', { name: 'Fauteuil Hêtre' })).toBeVisible()
  await expect(dialog.getByText('2 rows')).toBeVisible()
  await dialog.getByRole('button', { name: 'Create the table' }).click()
  await expect(page.getByRole('grid', { name: 'products' })).toBeVisible()
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  await expect(cell('Fauteuil Hêtre')).toBeVisible()

  // By keyboard: a cell, typed over, and the next one below has the focus.
  await cell('Fauteuil Hêtre').click()
  await page.keyboard.type('Lampe')
  const kept = page.waitForResponse(/tables\.changeRow/)
  await page.keyboard.press('Enter')
  await expect(cell('=2+3')).toBeFocused()
  expect((await kept).ok()).toBe(true)
  await page.reload()
  await expect(cell('Lampe')).toBeVisible()

  await page.getByRole('button', { name: 'Import CSV' }).click()
  await give('strangers.csv', 'Colour,Weight\nred,3\n')
  await expect(dialog.getByText(/The table has no column for Colour and Weight/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Another file' }).click()
  await give('wrong.csv', 'Produit,Prix\nBureau,cheap\n')
  await dialog.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Line 2: “cheap” does not fit Prix')
  await dialog.getByRole('button', { name: 'Another file' }).click()
  await give('more.csv', 'Produit,Prix\nBureau,300\n')
  await dialog.getByRole('button', { name: 'Import 1 row' }).click()
  await expect(cell('Bureau')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.trim().split(/\r?\n/).slice(1)).toEqual([
    expect.stringContaining('Lampe,1249.9,2026-11-22'),
    expect.stringContaining("'=2+3,12,2026-11-23"),
    expect.stringContaining('Bureau,300,'),
  ])
})
