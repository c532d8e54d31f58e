import { expect, it } from 'vitest'
import { emptyBins } from '#server/bots/empty-bins.ts'
import { hello, helloBot, joined, renaming, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function opened() {
  const { browser, workspace } = await settled(test)
  const bot = await helloBot(test, workspace, 'Qualification d’été !')
  return { browser, workspace, bot, at: { workspace, bot }, api: browser.api }
}

it('lists bots with what is live, what changed, who edited last and how many talk', async () => {
  const { api, workspace, bot, at } = await opened()
  expect(await api.bots.list.query({ workspace })).toMatchObject([
    {
      id: bot,
      name: 'Qualification d’été !',
      live: { slug: 'qualification-d-ete', number: null, online: true },
      hasChanges: true,
      editedBy: null,
      conversations: 0,
    },
  ])
  await api.versions.publish.mutate({ ...at, revision: 0, note: 'First', force: true })
  const [published] = await api.bots.list.query({ workspace })
  expect(published).toMatchObject({ live: { number: 1 }, hasChanges: false })
  const changes = [renaming(hello(), 'c1', 'Welcome')]
  await api.flows.edit.mutate({ ...at, session: 's', changes, after: 0 })
  expect((await api.bots.list.query({ workspace }))[0]).toMatchObject({
    hasChanges: true,
    editedBy: 'Marie Curie',
  })
})

it('gives each bot an address of its own', async () => {
  const { api, workspace, at } = await opened()
  const other = await helloBot(test, workspace, 'Qualification d’été')
  const { live } = await api.bots.get.query({ workspace, bot: other })
  expect(live.slug).toMatch(/^qualification-d-ete-[a-z0-9]{4}$/)
  expect(await problemOf(api.bots.update.mutate({ ...at, slug: live.slug, name: 'Not this either' }))).toBe(
    'addressTaken',
  )
  expect((await api.bots.get.query(at)).name).toBe('Qualification d’été !')
  await api.bots.update.mutate({
    ...at,
    slug: 'summer',
    name: 'Summer',
    allowedSites: ['Shop.example/page', 'http://localhost:8080'],
  })
  expect(await api.bots.get.query(at)).toMatchObject({
    name: 'Summer',
    live: { slug: 'summer' },
    allowedSites: ['https://shop.example', 'http://localhost:8080'],
  })
  expect(await problemOf(api.bots.update.mutate({ ...at, slug: 'Not An Address' }))).toBe('badInput')
})

it('throws away, takes back, and deletes for ever only what is in the bin', async () => {
  const { api, workspace, bot, at } = await opened()
  expect(await problemOf(api.bots.deleteForEver.mutate(at))).toBe('notFound')
  await api.bots.throwAway.mutate(at)
  expect(await api.bots.list.query({ workspace })).toEqual([])
  expect(await api.bots.list.query({ workspace, shelf: 'bin' })).toMatchObject([{ id: bot }])
  expect(await problemOf(api.flows.open.query(at))).toBe('notFound')
  expect(await problemOf(api.bots.update.mutate({ ...at, name: 'x' }))).toBe('notFound')
  await api.bots.takeBack.mutate(at)
  expect((await api.flows.open.query(at)).revision).toBe(0)
  await api.bots.throwAway.mutate(at)
  await api.bots.deleteForEver.mutate(at)
  expect(await problemOf(api.bots.takeBack.mutate(at))).toBe('notFound')
})

it('empties the bin of what has been there for 30 days', async () => {
  const { api, workspace, at } = await opened()
  const other = await helloBot(test, workspace)
  await api.bots.throwAway.mutate(at)
  await api.bots.throwAway.mutate({ workspace, bot: other })
  await test.database
    .sql`update bots set deleted_at = now() - interval '30 days 1 minute' where id = ${at.bot}`
  expect(await emptyBins(test.studio.db)).toBe(1)
  expect((await api.bots.list.query({ workspace, shelf: 'bin' })).map(({ id }) => id)).toEqual([other])
})

it('archives and brings back', async () => {
  const { api, workspace, bot, at } = await opened()
  await api.bots.setArchived.mutate({ ...at, archived: true })
  expect(await api.bots.list.query({ workspace })).toEqual([])
  expect((await api.bots.list.query({ workspace, shelf: 'archive' })).map(({ id }) => id)).toEqual([bot])
  await api.bots.setArchived.mutate({ ...at, archived: false })
  expect((await api.bots.list.query({ workspace })).map(({ id }) => id)).toEqual([bot])
})

it('exports what it imports, and duplicates with looks and sites', async () => {
  const { api, workspace, at } = await opened()
  await api.bots.update.mutate({
    ...at,
    theme: { colour: '#123456' },
    allowedSites: ['https://shop.example'],
  })
  const { fileName, document } = await api.bots.export.query(at)
  expect(fileName).toBe('Qualification d’été !.json')
  const imported = await api.bots.import.mutate({ workspace, name: 'Again', text: JSON.stringify(document) })
  const again = await api.bots.export.query({ workspace, bot: imported.bot })
  expect(again.document).toEqual(document)
  const copy = await api.bots.duplicate.mutate({ ...at, name: 'Copy' })
  expect(await api.bots.get.query({ workspace, bot: copy.bot })).toMatchObject({
    name: 'Copy',
    theme: { colour: '#123456' },
    allowedSites: ['https://shop.example'],
  })
  expect((await api.bots.export.query({ workspace, bot: copy.bot })).document).toEqual(document)
})

it.each([
  ['not JSON', 'hello', 'notAFlow'],
  ['another format', '{"nodes":[]}', 'notAFlow'],
  ['a broken document', JSON.stringify({ ...hello(), main: 7 }), 'notAFlow'],
  ['a newer version', JSON.stringify({ ...hello(), version: 99 }), 'newerFlow'],
])('refuses a file that is %s, and adds nothing', async (_, text, problem) => {
  const { api, workspace } = await opened()
  expect(await problemOf(api.bots.import.mutate({ workspace, name: 'Import', text }))).toBe(problem)
  expect(await api.bots.list.query({ workspace })).toHaveLength(1)
})

it('finds the workspace of a bot for its members alone', async () => {
  const { browser, api, workspace, bot } = await opened()
  const { workspace: second } = await api.workspaces.create.mutate({ name: 'Second' })
  expect(await api.bots.whereIs.query({ bot })).toEqual({ workspace })
  expect(second).not.toBe(workspace)
  const pierre = await joined(test, { browser, workspace }, 'viewer')
  await api.members.remove.mutate({
    workspace,
    person: (await pierre.api.session.current.query())!.person.id,
  })
  expect(await problemOf(pierre.api.bots.whereIs.query({ bot }))).toBe('notFound')
})
