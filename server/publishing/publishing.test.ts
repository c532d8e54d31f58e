import { expect, it } from 'vitest'
import { findLiveBot } from '#db/queries/publications.ts'
import { readVersionDocument } from '#db/queries/versions.ts'
import type { FlowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { hello, helloBot, joined, renaming, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function opened() {
  const { browser, workspace } = await settled(test)
  const bot = await helloBot(test, workspace)
  const { api } = browser
  const at = { workspace, bot }
  const edit = (...changes: Change[]) => api.flows.edit.mutate({ ...at, session: 's', changes, after: 0 })
  const publish = (revision: number, given: { note?: string; force?: boolean } = {}) =>
    api.versions.publish.mutate({ ...at, revision, force: true, ...given })
  const live = () => findLiveBot(test.studio.sql, 'hello', { visitor: null, user: null, key: null })
  return { browser, workspace, bot, api, at, edit, publish, live }
}

it('numbers versions, with author, note and time, and never changes them', async () => {
  const { api, at, edit, publish, workspace } = await opened()
  const first = await publish(0, { note: 'First' })
  await edit(renaming(hello(), 'c1', 'Welcome'))
  const second = await publish(1, { note: 'Second' })
  expect([first.number, second.number]).toEqual([1, 2])
  const { versions, live } = await api.versions.list.query(at)
  expect(versions.map(({ number, note, by, shipped }) => [number, note, by?.name, shipped])).toEqual([
    [2, 'Second', 'Marie Curie', false],
    [1, 'First', 'Marie Curie', false],
  ])
  expect(live).toMatchObject({ number: 2, version: second.version, online: true })
  const kept = await readVersionDocument(test.studio.sql, workspace, first.version)
  expect(kept?.document).toEqual(hello())
})

it('is live at once for whoever begins a conversation', async () => {
  const { publish, live, api, at } = await opened()
  expect(await live()).toBeUndefined()
  const { version } = await publish(0)
  expect(await live()).toMatchObject({ versionId: version })
  await api.versions.setOnline.mutate({ ...at, online: false })
  expect(await live()).toBeUndefined()
  await api.versions.setOnline.mutate({ ...at, online: true })
  expect(await live()).toMatchObject({ versionId: version })
})

it('publishes what was seen, not what somebody typed meanwhile', async () => {
  const { edit, publish } = await opened()
  await edit(renaming(hello(), 'c1', 'Welcome'))
  expect(await problemOf(publish(0))).toBe('changedMeanwhile')
})

it('refuses errors, and warnings unless they are overridden', async () => {
  const { api, at, publish } = await opened()
  expect(await problemOf(publish(0, { force: false }))).toBe('flowHasWarnings')
  const { document } = await api.flows.open.query(at)
  const broken = brokenBy(document as FlowDocument)
  await api.flows.edit.mutate({ ...at, session: 's', changes: [broken], after: 0 })
  expect(await problemOf(publish(1))).toBe('flowHasErrors')
  expect((await api.versions.list.query(at)).versions).toEqual([])
})

/** Empties the texts of a question. */
function brokenBy(document: FlowDocument): Change {
  const path = ['flows', 'main', 'blocks', 'who', 'prompt']
  const before = document.flows.main!.blocks.who!.prompt as { en: string; fr: string }
  return {
    id: 'broken',
    name: { did: 'setField' },
    edits: [
      { path: [...path, 'en'], before: before.en },
      { path: [...path, 'fr'], before: before.fr },
    ],
  }
}

it('restores a version as the draft, as a change that can be taken back', async () => {
  const { api, at, edit, publish } = await opened()
  const { version } = await publish(0)
  const removed = removeBlocks(hello(), () => 'gone', { flow: 'main', blocks: ['who'] })
  if ('refused' in removed) throw new Error(removed.refused.en)
  await edit(removed)
  const { log } = await api.versions.restore.mutate({ ...at, version, session: 's' })
  const change = log.at(-1)!.change as Change
  expect(change.name).toEqual({ did: 'replaceDocument', subject: 'v1' })
  const { document, revision } = await api.flows.open.query(at)
  expect(revision).toBe(2)
  expect(document).toEqual(JSON.parse(JSON.stringify(hello())))
  expect(
    applyChange(document as FlowDocument, {
      ...change,
      edits: change.edits.map(({ path, before, after }) => ({ path, before: after, after: before })),
    }).ok,
  ).toBe(true)
})

it('goes back to an earlier version at one click, and the draft stays', async () => {
  const { api, at, edit, publish, live } = await opened()
  const first = await publish(0)
  await edit(renaming(hello(), 'c1', 'Welcome'))
  await publish(1)
  await api.versions.goLive.mutate({ ...at, version: first.version })
  expect(await live()).toMatchObject({ versionId: first.version })
  expect((await api.flows.open.query(at)).revision).toBe(1)
  expect((await publish(1)).number).toBe(3)
})

it('gives two who publish at the same moment two numbers', async () => {
  const { publish } = await opened()
  const both = await Promise.all([publish(0), publish(0)])
  expect(both.map(({ number }) => number).sort()).toEqual([1, 2])
})

it('says that nothing was published yet', async () => {
  const { api, at } = await opened()
  expect(await problemOf(api.versions.setOnline.mutate({ ...at, online: true }))).toBe('notPublished')
})

it('lets a colleague try the draft by a link, until it is revoked or expires', async () => {
  const { api, at, edit } = await opened()
  const { path, id } = await api.tryLinks.create.mutate(at)
  const token = path.replace('/try/', '')
  const colleague = test.browser()
  await edit(renaming(hello(), 'c1', 'Welcome'))
  expect(await colleague.api.tryLinks.open.query({ token })).toMatchObject({
    name: 'Hello',
    revision: 1,
    document: { flows: { main: { blocks: { hello: { name: 'Welcome' } } } } },
  })
  expect(await api.tryLinks.list.query(at)).toMatchObject([{ path, createdBy: 'Marie Curie' }])
  const forged = `${token.slice(0, -2)}AA`
  expect(await problemOf(colleague.api.tryLinks.open.query({ token: forged }))).toBe('linkExpired')
  await api.tryLinks.revoke.mutate({ ...at, link: id })
  expect(await problemOf(colleague.api.tryLinks.open.query({ token }))).toBe('linkExpired')
  const second = await api.tryLinks.create.mutate(at)
  await test.database.sql`update try_links set expires_at = now()`
  const late = colleague.api.tryLinks.open.query({ token: second.path.replace('/try/', '') })
  expect(await problemOf(late)).toBe('linkExpired')
})

it('takes versions and links of this bot alone', async () => {
  const { browser, workspace, api, at, publish } = await opened()
  const { version } = await publish(0)
  const other = { workspace, bot: await helloBot(test, workspace, 'Other') }
  expect(await problemOf(api.versions.goLive.mutate({ ...other, version }))).toBe('notFound')
  expect(await problemOf(api.versions.restore.mutate({ ...other, version, session: 's' }))).toBe('notFound')
  const { id } = await api.tryLinks.create.mutate(at)
  expect(await problemOf(api.tryLinks.revoke.mutate({ ...other, link: id }))).toBe('notFound')
  const viewer = await joined(test, { browser, workspace }, 'viewer')
  expect(await problemOf(viewer.api.versions.publish.mutate({ ...at, revision: 0 }))).toBe('forbidden')
})
