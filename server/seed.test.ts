import { expect, it } from 'vitest'
import { findLiveBot } from '#db/queries/publications.ts'
import { templates } from '#flow/templates/registry.ts'
import type { Template } from '#flow/templates/template.ts'
import { seedDemo } from '#server/seed.ts'
import { hello, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

const orderStatus: Template = {
  id: 'order-status',
  words: {
    en: { title: 'Order status', description: '' },
    fr: { title: 'Suivi de commande', description: '' },
  },
  document: hello,
  tables: [
    {
      name: 'orders',
      columns: [
        { name: 'number', type: 'text' },
        { name: 'shipped', type: 'date' },
      ],
      rows: [
        { number: 'A-1', shipped: '-3d' },
        { number: 'A-2', shipped: '+1w' },
      ],
    },
  ],
}

it('plants the demo once, published, whoever starts at the same moment', async () => {
  const seeds = await Promise.all([1, 2, 3].map(() => seedDemo(test.studio, [orderStatus])))
  expect(seeds.filter((count) => count !== undefined)).toEqual([1])
  expect(
    await findLiveBot(test.studio.sql, 'order-status', { visitor: null, user: null, key: null }),
  ).toBeDefined()
  const { browser } = await settled(test)
  const session = await browser.api.session.current.query()
  expect(session?.workspaces.map(({ name, role }) => [name, role])).toEqual([
    ['Atelier', 'owner'],
    ['Demo', 'owner'],
  ])
  const workspace = session!.workspaces[1]!.id
  expect(await browser.api.bots.list.query({ workspace })).toMatchObject([
    { name: 'Order status', live: { slug: 'order-status', number: 1, online: true }, hasChanges: false },
  ])
  const [bot] = await browser.api.bots.list.query({ workspace })
  const { versions } = await browser.api.versions.list.query({ workspace, bot: bot!.id })
  expect(versions).toMatchObject([{ number: 1, by: null, shipped: true }])
  const [table] = await browser.api.tables.list.query({ workspace })
  const { rows } = await browser.api.tables.rows.query({ workspace, table: table!.id })
  const dates = rows.map(({ values }) => values[table!.columns[1]!.id])
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  expect(dates).toEqual([inDays(-3), inDays(7)])
  expect(await seedDemo(test.studio, [orderStatus])).toBeUndefined()
})

it('ships bots that can be planted, and begun with in any workspace', async () => {
  expect(await seedDemo(test.studio)).toBe(templates.length)
  const { browser, workspace } = await settled(test)
  const begin = { workspace, name: 'Mine', language: 'fr' }
  const there = new Set<string>()
  for (const { id, tables } of templates) {
    const made = await browser.api.bots.create.mutate({ ...begin, template: id })
    const names = tables.map(({ name }) => name)
    // A table that another bot brought is shared, not made again.
    expect(made.tables).toEqual(names.filter((name) => !there.has(name)))
    for (const name of names) there.add(name)
  }
  const empty = await browser.api.bots.create.mutate(begin)
  const { document } = await browser.api.flows.open.query({ workspace, bot: empty.bot })
  expect(document.settings.defaultLanguage).toBe('fr')
  expect(await problemOf(browser.api.bots.create.mutate({ ...begin, template: 'no such' }))).toBe('notFound')
})
