import { describe, expect, it } from 'vitest'
import { isUniqueViolation } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import type { TurnWrite } from '#db/queries/turn-write.ts'
import { beginningWrite, turnWrite } from '#db/queries/turn-write.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import { newState } from '#flow/run/new-state.ts'
import { compile } from '#flow/run/program.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'
import { createCommitter } from '#server/conversations/committer.ts'
import { makeWorkspace, publish } from '#server/testing/publish.ts'
import { testDatabase } from '#test/database.ts'

const database = testDatabase()
const state = newState(compile(emptyBot()))
const at = Date.now()

async function setUp() {
  const workspace = await makeWorkspace(database.db)
  const { bot, version } = await publish(database.db, workspace, emptyBot(), { slug: 'test' })
  let statements = 0
  const counted = new Proxy(database.turns, {
    get: (target, name) => {
      if (name === 'unsafe') statements++
      return Reflect.get(target, name)
    },
  })
  return {
    workspace,
    commit: createCommitter({ turns: counted, aside: database.aside }),
    statements: () => statements,
    begin: (visitor: string, contact?: string) =>
      beginning(workspace, { bot, version, visitor, ...(contact && { contact }) }),
  }
}

function beginning(
  workspace: WorkspaceId,
  { bot, version, visitor, contact }: { bot: string; version: string; visitor: string; contact?: string },
): TurnWrite {
  return beginningWrite(workspace, {
    id: newId(),
    botId: bot,
    versionId: version,
    channel: 'web',
    contactId: contact ?? newId(),
    newContact: !contact,
    identities: contact ? [] : [{ kind: 'visitor', value: visitor }],
    locale: 'en',
    state,
    seq: 1,
    at,
    wakeAt: null,
    leaseUntil: at,
    events: [{ seq: 1, kind: 'start', body: { visitor } }],
  })
}

const turn = (
  workspace: WorkspaceId,
  { conversation, contact }: { conversation: string; contact: string },
  { version = 1, facts }: { version?: number; facts?: JsonObject } = {},
) =>
  turnWrite(
    workspace,
    { id: conversation, botId: newId(), contactId: contact },
    {
      version,
      seq: version + 1,
      state,
      at,
      wakeAt: null,
      leaseUntil: at,
      events: [{ seq: version + 1, kind: 'say', body: {} }],
      ...(facts && { facts }),
    },
  )

const visitors = async () =>
  (await database.sql`select body->>'visitor' as visitor from events where kind = 'start'`).map(
    (row) => row.visitor as string,
  )

describe('turns that come at the same time', () => {
  it('go together, and each is told that it is written', async () => {
    const { begin, commit, statements } = await setUp()
    const names = Array.from({ length: 30 }, (_, i) => `v${i}`)
    expect(await Promise.all(names.map((name) => commit(begin(name))))).toEqual(names.map(() => true))
    expect((await visitors()).sort()).toEqual(names.sort())
    expect(statements()).toBeLessThanOrEqual(3)
  })

  it('do not fail with one that does', async () => {
    const { begin, commit } = await setUp()
    const names = ['a', 'b', 'c', 'b', 'd', 'e']
    const done = await Promise.allSettled(names.map((name) => commit(begin(name))))
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed.map(isUniqueViolation)).toEqual([true])
    expect((await visitors()).sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('that were decided on an older version write nothing, and the others do', async () => {
    const { begin, commit, workspace } = await setUp()
    const talks = [begin('a'), begin('b'), begin('c')]
    await Promise.all(talks.map(commit))
    const turns = talks.map(({ conversation }, i) =>
      turn(workspace, { conversation, contact: newId() }, { version: i === 1 ? 7 : 1 }),
    )
    expect(await Promise.all(turns.map(commit))).toEqual([true, false, true])
    const said = await database.sql`select conversation_id as id from events where kind = 'say' order by 1`
    expect(said.map(({ id }) => id)).toEqual([talks[0]?.conversation, talks[2]?.conversation].sort())
  })

  it('and are of one contact all change what is known of it', async () => {
    const { begin, commit, workspace } = await setUp()
    const first = begin('a')
    await commit(first)
    const [row] = await database.sql`select contact_id from conversations`
    const contact = row?.contact_id as string
    const more = Array.from({ length: 5 }, () => begin('again', contact))
    await Promise.all(more.map(commit))
    const turns = more.map(({ conversation }, i) =>
      turn(workspace, { conversation, contact }, { facts: { [`fact${i}`]: i } }),
    )
    expect(await Promise.all(turns.map(commit))).toEqual([true, true, true, true, true])
    const [{ facts } = {}] = await database.sql`select facts from contacts`
    expect(facts).toEqual({ fact0: 0, fact1: 1, fact2: 2, fact3: 3, fact4: 4 })
  })

  it('do not wait for one that waits for another process', async () => {
    const { begin, commit, workspace } = await setUp()
    const [held, free] = [begin('held'), begin('free')]
    await Promise.all([commit(held), commit(free)])
    const holder = await database.sql.reserve()
    await holder`begin`
    await holder`select from conversation_states where conversation_id = ${held.conversation} for update`
    const next = ({ conversation }: TurnWrite) => commit(turn(workspace, { conversation, contact: newId() }))
    const late = next(held)
    // The first one is on its way, and stuck.
    await new Promise((resolve) => setImmediate(resolve))
    expect(await next(free)).toBe(true)
    await holder`rollback`
    holder.release()
    expect(await late).toBe(true)
  })
})
