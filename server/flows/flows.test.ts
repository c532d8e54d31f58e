import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSnapshot } from '#db/queries/drafts.ts'
import type { FlowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { equal } from '#flow/json.ts'
import { countedIds, randomCommand } from '#flow/testing/random-command.ts'
import { editFlow } from '#server/flows/edit-flow.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { createStudio } from '#server/studio.ts'
import { hello, helloBot, joined, renaming, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

async function opened() {
  const marie = await settled(test)
  const bot = await helloBot(test, marie.workspace)
  const { api } = marie.browser
  const at = { workspace: marie.workspace, bot }
  const edit = (changes: Change[], after = 0, session = 'tab 1') =>
    api.flows.edit.mutate({ ...at, session, changes, after })
  return { ...marie, api, at, bot, edit }
}

it('opens a draft, edits it, and gives it back as edited', async () => {
  const { api, at, edit } = await opened()
  const { document, revision } = await api.flows.open.query(at)
  expect(revision).toBe(0)
  const answer = await edit([renaming(document as FlowDocument, 'c1', 'Welcome')])
  expect(answer).toMatchObject({ revision: 1, refused: [], log: [{ revision: 1, change: { id: 'c1' } }] })
  const after = await api.flows.open.query(at)
  expect(after.revision).toBe(1)
  expect(after.document.flows.main?.blocks.hello?.name).toBe('Welcome')
})

it('applies a change that is sent twice once', async () => {
  const { api, at, edit } = await opened()
  const change = renaming(hello(), 'c1', 'Welcome')
  const answers = await Promise.all([edit([change]), edit([change]), edit([change])])
  for (const answer of answers) expect(answer).toMatchObject({ refused: [], log: [{ change: { id: 'c1' } }] })
  expect((await api.flows.open.query(at)).revision).toBe(1)
})

it('refuses a change made on another value, with both, and takes the rest', async () => {
  const { api, at, edit } = await opened()
  await edit([renaming(hello(), 'c1', 'Mine')])
  const answer = await edit([
    renaming(hello(), 'c2', 'Theirs'),
    renaming(hello(), 'c3', 'Other block', 'who'),
  ])
  expect(answer.refused).toMatchObject([
    { id: 'c2', conflicts: [{ reason: 'changed', mine: 'Theirs', theirs: 'Mine' }] },
  ])
  expect(answer.log.map(({ change }) => change.id)).toEqual(['c1', 'c3'])
  const { blocks } = (await api.flows.open.query(at)).document.flows.main!
  expect([blocks.hello?.name, blocks.who?.name]).toEqual(['Mine', 'Other block'])
})

it('logs who did what, newest first, and by tab', async () => {
  const { browser, workspace, api, at, edit } = await opened()
  await edit([renaming(hello(), 'c1', 'One')])
  const pierre = await joined(test, { browser, workspace }, 'editor', 'pierre')
  await pierre.api.flows.edit.mutate({
    ...at,
    session: 'tab 2',
    changes: [renaming(hello(), 'c2', 'Two', 'who')],
    after: 1,
  })
  const all = await api.flows.history.query(at)
  expect(all.entries.map(({ revision, by, session }) => [revision, by?.name, session])).toEqual([
    [2, 'pierre', 'tab 2'],
    [1, 'Marie Curie', 'tab 1'],
  ])
  expect(all.next).toBeNull()
  const mine = await api.flows.history.query({ ...at, session: 'tab 1' })
  expect(mine.entries.map(({ revision }) => revision)).toEqual([1])
  expect((await api.flows.changesAfter.query({ ...at, after: 1 })).map(({ change }) => change.id)).toEqual([
    'c2',
  ])
})

it('makes a snapshot of a long tail and keeps the history', async () => {
  const { api, at, bot, workspace } = await opened()
  let document = hello()
  const author = { id: (await api.members.list.query({ workspace }))[0]!.id }
  for (let n = 0; n < 5; n++) {
    const changes = Array.from({ length: 50 }, (_, i) => {
      const change = renaming(document, `c${n}-${i}`, `Name ${n}-${i}`)
      const applied = applyChange(document, change)
      if (applied.ok) document = applied.document
      return change
    })
    await editFlow(test.studio, workspace, author, { bot, session: 's', changes, after: n * 50 })
  }
  const { snapshotRevision } = (await readSnapshot(test.studio.db, workspace, bot))!
  expect(snapshotRevision).toBe(200)
  expect((await api.flows.history.query({ ...at, limit: 200 })).next).toBe(51)
  const fresh = createStudio(test.studio)
  const draft = await openDraft(fresh, workspace, bot)
  expect(draft.revision).toBe(250)
  expect(draft.document.flows.main?.blocks.hello?.name).toBe('Name 4-49')
})

it('keeps a text that PostgreSQL cannot store as the log says it', async () => {
  const { api, at, edit } = await opened()
  const answer = await edit([renaming(hello(), 'c1', 'Wel\u0000come \ud800')])
  const change = answer.log[0]?.change
  const name = change && 'edits' in change && change.edits[0]?.after
  expect(name).toBe('Welcome \ufffd')
  const fresh = await openDraft(createStudio(test.studio), at.workspace, at.bot)
  expect(fresh.document.flows.main?.blocks.hello?.name).toBe('Welcome \ufffd')
  expect((await api.flows.open.query(at)).document.flows.main?.blocks.hello?.name).toBe('Welcome \ufffd')
})

it('neither shows nor changes what a newer release has stored, nor takes changes from a page that is older', async () => {
  const { at, api, edit } = await opened()
  const change = renaming(hello(), 'c1', 'Late')
  expect(
    await problemOf(api.flows.edit.mutate({ ...at, session: 's', changes: [change], after: 0, format: 0 })),
  ).toBe('newerFlow')
  await test.database
    .sql`update drafts set snapshot = jsonb_set(snapshot, '{version}', '99') where bot_id = ${at.bot}`
  expect(await problemOf(api.flows.open.query(at))).toBe('newerFlow')
  expect(await problemOf(edit([change]))).toBe('newerFlow')
})

it('says that a bot is gone instead of editing it', async () => {
  const { at, edit } = await opened()
  await test.database.sql`update bots set deleted_at = now() where id = ${at.bot}`
  expect(await problemOf(edit([renaming(hello(), 'c1', 'Late')]))).toBe('notFound')
})

it('ends with the same draft in every process, whoever edits at the same moment', async () => {
  const { at, workspace, api } = await opened()
  const author = { id: (await api.members.list.query({ workspace }))[0]!.id }
  const processes = [test.studio, createStudio(test.studio), createStudio(test.studio)]
  const draws = fc.sample(fc.gen(), { numRuns: 3, seed: 7 })
  await Promise.all(
    processes.map(async (studio, n) => {
      const ids = countedIds(`p${n}-`)
      for (let turn = 0; turn < 8; turn++) {
        const { document, revision } = await openDraft(studio, workspace, at.bot)
        const commanded = randomCommand(document, draws[n]!, ids)
        if ('refused' in commanded || commanded.edits.length === 0) continue
        const edits = { bot: at.bot, session: `s${n}`, changes: [commanded], after: revision }
        await editFlow(studio, workspace, author, edits)
      }
    }),
  )
  const drafts = await Promise.all(
    [...processes, createStudio(test.studio)].map((studio) => openDraft(studio, workspace, at.bot)),
  )
  const [first, ...others] = drafts.map(({ document }) => JSON.parse(JSON.stringify(document)))
  for (const other of others) expect(equal(other, first)).toBe(true)
  expect(new Set(drafts.map(({ revision }) => revision)).size).toBe(1)
})
