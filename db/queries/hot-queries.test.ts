import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { beforeEach, expect, it } from 'vitest'
import type { Database } from '#db/client.ts'
import { openDatabase } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { claimAsks, holdAsk, keepResult, leaseAsks } from '#db/queries/asks.ts'
import { commitTurns } from '#db/queries/commit-turns.ts'
import { readMessages } from '#db/queries/conversation-events.ts'
import { listAnswers, listConversations } from '#db/queries/conversation-list.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import { findDataRows, findDataTable, findRowsOfKnown } from '#db/queries/data-rows.ts'
import {
  readBotFigures,
  readDays,
  readFirstDay,
  readFresh,
  readGoals,
  readPlaces,
} from '#db/queries/figures.ts'
import { countSentBytes, findConversationFile, findFileByAddress } from '#db/queries/files.ts'
import { readHistory } from '#db/queries/history.ts'
import { keepAnswer } from '#db/queries/idempotency-keys.ts'
import {
  arrivalsSince,
  conversationsOfAgent,
  countInbox,
  inboxViews,
  listInbox,
  placeInLine,
} from '#db/queries/inbox.ts'
import {
  earlierConversations,
  entriesAfter,
  entriesBefore,
  markTeamSeen,
  readHead,
  readInboxConversation,
} from '#db/queries/inbox-conversation.ts'
import { claimPosts, putOffPost, removePost } from '#db/queries/outbox.ts'
import { countAvailable } from '#db/queries/presence.ts'
import { findLiveBot } from '#db/queries/publications.ts'
import { findUncounted, nextConversations, readUncounted } from '#db/queries/roll-up.ts'
import { markSeen } from '#db/queries/seen.ts'
import { claimTimers, nextDue } from '#db/queries/timers.ts'
import { beginningWrite, turnWrite } from '#db/queries/turn-write.ts'
import { findOpenConversation, isKnown } from '#db/queries/visitors.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { newState } from '#flow/run/new-state.ts'
import { compile } from '#flow/run/program.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'
import { testDatabase } from '#test/database.ts'

/** Tables that grow with use: whoever reads one whole is slower every day. */
const growing = new Set([
  'asks',
  'contacts',
  'conversation_goals',
  'conversation_results',
  'conversation_states',
  'conversations',
  'data_rows',
  'events',
  'files',
  'idempotency_keys',
  'identities',
  'outbox',
  'timers',
  'written_rows',
])
/** Enough for plans to be those of large tables; `HOT_ROWS=1000000` looks at a million of each, in minutes. */
const rows = Number(process.env.HOT_ROWS ?? 20_000)
const patience = Math.max(300_000, rows)
const database = testDatabase()
const [workspace, bot, version, table] = [newId() as WorkspaceId, newId(), newId(), newId()]

/** The same query functions, but each statement that they send is kept. */
function listen(sql: postgres.Sql): { heard: Set<string>; sql: postgres.Sql; db: Database } {
  const heard = new Set<string>()
  const spy = new Proxy(sql, {
    get(target, name, receiver) {
      if (name !== 'unsafe') return Reflect.get(target, name, receiver)
      return (text: string, ...rest: [never[], never]) => {
        heard.add(text)
        return target.unsafe(text, ...rest)
      }
    },
  })
  return { heard, sql: spy, db: drizzle({ client: spy, casing: 'snake_case' }) }
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

function scansOf(plan: Plan): string[] {
  const { 'Node Type': type, 'Relation Name': table = '', Plans = [] } = plan
  const own = type === 'Seq Scan' && growing.has(table) ? [table] : []
  return [...own, ...Plans.flatMap(scansOf)]
}

/** What a statement reads whole, in the plan that PostgreSQL keeps for any values. */
async function wholeTables(sql: postgres.Sql, text: string): Promise<string[]> {
  const explained = await sql.unsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
    `explain (generic_plan, format json) ${text}`,
  )
  return explained.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scansOf(Plan)))
}

/** How many rows of each table were read so far, by this one connection and all others that have said so. */
async function rowsRead(one: postgres.Sql): Promise<Map<string, number>> {
  await one`select pg_stat_force_next_flush()`
  const read = await one`
    select relname, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_user_tables where relname in ${one([...growing])}`
  return new Map(read.map(({ relname, count }) => [relname, count]))
}

beforeEach(async () => {
  // One connection, which says what it read before the test begins.
  const { sql, close } = openDatabase(database.url, { connections: 1 })
  const id = (kind: string) => `('0193${kind}00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  const fill = (into: string, values: string) =>
    sql.unsafe(
      `insert into ${into} select ${values.replaceAll('$w', `'${workspace}'::uuid`)} from generate_series(1, ${rows}) n`,
    )
  await sql`insert into workspaces (id, name) values (${workspace}, 'Large')`
  await sql`insert into bots (workspace_id, id, name) values (${workspace}, ${bot}, 'Busy')`
  await sql`
    insert into versions (workspace_id, id, bot_id, number, document, revision) values (${workspace}, ${version}, ${bot}, 1, '{}', 0)`
  await sql`
    insert into publications (workspace_id, bot_id, slug, version_id) values (${workspace}, ${bot}, 'busy', ${version})`
  await sql`insert into data_tables (workspace_id, id, name, columns) values (${workspace}, ${table}, 'orders', '[]')`
  await fill('contacts (workspace_id, id)', `$w, ${id('aa')}`)
  await fill('identities (workspace_id, kind, value, contact_id)', `$w, 'visitor', md5(n::text), ${id('aa')}`)
  await fill(
    'conversations (workspace_id, id, bot_id, version_id, contact_id, channel, locale, status, started_at)',
    `$w, ${id('bb')}, '${bot}', '${version}', ${id('aa')}, 'web', 'en', 'ended', now() - n * interval '1 minute'`,
  )
  await fill(
    'conversation_states (workspace_id, conversation_id, seq, state, updated_at)',
    `$w, ${id('bb')}, 3, '{}', now()`,
  )
  for (const seq of [1, 2, 3]) {
    await fill(
      'events (workspace_id, conversation_id, seq, kind, body, at)',
      `$w, ${id('bb')}, ${seq}, 'say', '{}', now()`,
    )
  }
  await fill('timers (workspace_id, conversation_id, due_at)', `$w, ${id('bb')}, now() + n * interval '1 s'`)
  await fill(
    'asks (workspace_id, conversation_id, n, request, lease_until)',
    `$w, ${id('bb')}, 1, '{}', now() + n * interval '1 s'`,
  )
  await fill(
    'outbox (workspace_id, conversation_id, seq, kind, body, due_at)',
    `$w, ${id('bb')}, 1, 'mail', '{}', now() + n * interval '1 s'`,
  )
  await fill(
    'idempotency_keys (workspace_id, scope, key, conversation_id, body_hash, from_seq)',
    `$w, ${id('bb')}, md5(n::text), ${id('bb')}, '', 0`,
  )
  await fill(
    'files (workspace_id, id, address, name, type, size, bytes, conversation_id)',
    `$w, ${id('cc')}, md5(n::text), 'a', 'image/png', 1, '', ${id('bb')}`,
  )
  await fill(
    'data_rows (workspace_id, table_id, id, values, keys)',
    `$w, '${table}', ${id('dd')}, '{}', array['order=' || n]`,
  )
  await fill(
    'written_rows (workspace_id, contact_id, table_id, row_id, added, columns)',
    `$w, ${id('aa')}, '${table}', ${id('dd')}, false, '{c}'`,
  )
  await fill(
    `conversation_results (workspace_id, conversation_id, bot_id, version_id, started_at, day, seq, last_at, answers, outcome, flow, block,
      port, said)`,
    `$w, ${id('bb')}, '${bot}', '${version}', now() - n * interval '1 minute', '2026-11-25', 3, now() - n * interval '1 minute', 1,
      (array['asking', 'lost', 'completed'])[n % 3 + 1], 'main', 'b' || n % 50, '', to_tsvector('simple', 'word' || n)`,
  )
  await fill(
    'conversation_goals (workspace_id, conversation_id, goal, bot_id, started_at)',
    `$w, ${id('bb')}, 'goal' || n % 100, '${bot}', now() - n * interval '1 minute'`,
  )
  await sql`analyze`
  await rowsRead(sql)
  await close()
}, patience)

it(
  'what each turn asks of the database never reads a table that grows from end to end',
  async () => {
    const { sql: one, close } = openDatabase(database.url, { connections: 1 })
    const before = await rowsRead(one)
    const { heard, sql, db } = listen(one)
    const state = newState(compile(emptyBot()))
    const at = Date.now()
    const [id, contactId] = [newId(), newId()]
    const key = { scope: id, key: 'k'.repeat(22), bodyHash: new Uint8Array(), fromSeq: 0, answer: {} }
    const event = (seq: number) => ({ seq, kind: 'say', body: {} })
    const ask = { workspace, conversation: id, n: 1 }
    const written = {
      state,
      at,
      wakeAt: at,
      timer: at,
      leaseUntil: at,
      asks: [{ n: 1, request: { type: 'presence', team: '' } as never }],
    }
    const outbox = (seq: number) => [{ seq, kind: 'mail', body: {}, dueAt: at }]

    await findLiveBot(sql, 'busy', { visitor: 'v', user: 'u', key: key.key })
    await isKnown(db, workspace, { kind: 'visitor', value: 'v' })
    const begin = beginningWrite(workspace, {
      ...written,
      id,
      botId: bot,
      versionId: version,
      channel: 'web',
      contactId,
      newContact: true,
      identities: [{ kind: 'visitor', value: 'v' }],
      locale: 'en',
      seq: 1,
      events: [event(1)],
      outbox: outbox(1),
      key,
    })
    await commitTurns(sql, [begin])
    await findOpenConversation(db, workspace, { contact: contactId, bot })
    await loadConversation(sql, workspace, id)
    const loaded = await loadConversation(sql, workspace, id, { key: 'other', sites: true })
    if (!loaded) throw new Error('It was just begun')
    const turn = turnWrite(
      workspace,
      loaded,
      {
        ...written,
        version: loaded.version,
        seq: 2,
        asks: [{ n: 2, request: { type: 'presence', team: '' } as never }],
        settled: [1],
        events: [event(2)],
        outbox: outbox(2),
        handing: { status: 'ended', endedAt: at },
        facts: { name: 'Ada' },
        consents: { news: { given: true, at: new Date(at).toISOString() } },
        key: { ...key, key: 'l'.repeat(22) },
      },
      { epoch: loaded.epoch, facts: loaded.facts, allowedSites: [] },
    )
    expect(await commitTurns(sql, [turn])).toEqual(new Set([id]))
    const late = { ...written, version: 2, seq: 3, timer: null, events: [event(3)], asks: [] }
    const other = beginningWrite(workspace, {
      ...written,
      id: newId(),
      botId: bot,
      versionId: version,
      channel: 'web',
      contactId,
      newContact: false,
      identities: [],
      locale: 'en',
      seq: 1,
      events: [event(1)],
    })
    expect((await commitTurns(sql, [turnWrite(workspace, loaded, late), other])).size).toBe(2)
    await readMessages(sql, workspace, id, { after: 1 })
    await keepAnswer(sql, workspace, { scope: id, key: key.key, answer: {} })
    await markSeen(sql, workspace, id, 2)
    await claimTimers(sql, { now: at, leaseMs: 1000, limit: 100 })
    await claimAsks(sql, { now: at, leaseMs: 1000, limit: 100 })
    await leaseAsks(sql, [ask], at)
    await holdAsk(sql, ask)
    await keepResult(sql, ask, { outcome: 'empty', value: null })
    await nextDue(sql)
    await countSentBytes(sql, workspace, id)
    await findConversationFile(sql, workspace, id, newId())
    await findFileByAddress(sql, 'somewhere')
    const [row] = await findDataRows(sql, workspace, table, ['order=1'], 10)
    if (!row) throw new Error('It was filled in')
    await findDataRows(sql, workspace, table, [], 10)
    const known = await findDataTable(sql, workspace, table)
    if (known) await findRowsOfKnown(sql, workspace, known, ['order=1'], 10)
    const rows = {
      ...{ table, added: [{ id: newId(), values: {} }], seen: [row] },
      changed: [{ id: row.id, values: {}, columns: ['c'] }],
      found: { lock: 'order=2', keys: ['order=new'], rows: [] },
    }
    const writing = turnWrite(workspace, loaded, { ...late, version: 3, seq: 4, events: [event(4)], rows })
    expect(await commitTurns(sql, [writing])).toEqual(new Set([id]))

    expect(heard.size).toBeGreaterThanOrEqual(20)
    for (const text of heard) expect(await wholeTables(database.sql, text), text).toEqual([])
    // Not only whole tables: an index that is not the right one reads as many rows. All of this together reads a few hundred.
    const after = await rowsRead(one)
    const read = [...after].map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const)
    expect(read.filter(([, count]) => count > 1000)).toEqual([])
    expect(new Map(read).get('events')).toBeGreaterThan(0)
    await close()
  },
  patience,
)

it(
  'what results ask of the database never reads a table that grows from end to end',
  async () => {
    const { heard, sql, db } = listen(database.sql)
    const now = Date.now()
    const filter = { bot, quietSince: now - 1_800_000 }
    const page = { limit: 50, after: { at: now - 3_600_000, id: newId() } }
    const cohort = { bot, from: '2026-11-01', to: '2026-11-25', version }
    for (const more of [
      {},
      { from: now - 86_400_000, to: now },
      { state: 'lost' as const },
      { state: 'open' as const },
      { state: 'completed' as const },
      { version },
      { goal: 'goal7' },
      { at: { flow: 'main', block: 'b7', port: '' } },
      { search: 'word77' },
    ]) {
      await listConversations(db, workspace, { ...filter, ...more }, page)
      await listAnswers(db, workspace, { ...filter, ...more }, { ...page, latestFirst: false })
    }
    await readHistory(db, workspace, newId(), { after: 0, limit: 100 })
    await readDays(db, workspace, cohort)
    await readPlaces(db, workspace, cohort)
    await readGoals(db, workspace, cohort)
    await readFresh(db, workspace, cohort, now)
    await readFirstDay(db, workspace, bot)
    await readBotFigures(db, workspace, cohort, now)
    await nextConversations(sql, { workspace, conversation: newId() }, 1000)
    expect(heard.size).toBeGreaterThanOrEqual(20)
    for (const text of heard) expect(await wholeTables(database.sql, text), text).toEqual([])
  },
  patience,
)

it(
  'what the roll-up asks reads the events of the last minutes, and the conversations in which something happened',
  async () => {
    const { heard, sql } = listen(database.sql)
    const found = await findUncounted(sql, Date.now() + 60_000, 1000)
    expect(found).toEqual([])
    await readUncounted(sql, [{ workspace, conversation: newId() }])
    for (const text of heard) expect(await wholeTables(database.sql, text), text).toEqual([])
  },
  patience,
)

it(
  'the lists of the inbox read their own index, however many wait and however many are over',
  async () => {
    const { heard, sql } = listen(database.sql)
    const agent = 'agent'
    await database.sql`insert into users (id, name, email) values (${agent}, 'Agent', 'agent@example.org')`
    // A thousand wait, a thousand are an agent's, and of those that are over a human had every other.
    await database.sql`
    update conversations c set status = 'human', owner = case when n <= 1000 then 'nobody' else 'human' end,
      assignee_id = case when n > 1000 then ${agent} end, waiting_since = c.started_at, inbox_at = c.started_at
    from (select id, row_number() over (order by id) as n from conversations) r where r.id = c.id and n <= 2000`
    await database.sql`update conversations set inbox_at = started_at where status = 'ended' and get_byte(uuid_send(id), 15) % 2 = 0`
    await database.sql`analyze`
    const asked = { agent, bot, search: 'x', after: { at: Date.now(), id: newId() } }
    for (const view of inboxViews) {
      await listInbox(sql, workspace, { view, agent })
      await listInbox(sql, workspace, { ...asked, view })
      await listInbox(sql, workspace, { view, agent, bot, after: asked.after })
    }
    await countInbox(sql, workspace, agent)
    await arrivalsSince(sql, workspace, agent, Date.now())
    await conversationsOfAgent(sql, workspace, agent)
    const { rows: page, next } = await listInbox(sql, workspace, { view: 'waiting', agent })
    const id = page[0]?.id ?? ''
    await placeInLine(sql, workspace, id)
    await readHead(sql, workspace, id)
    const open = await readInboxConversation(sql, workspace, id)
    await earlierConversations(sql, workspace, { contact: open?.contact.id ?? '', except: id })
    await entriesAfter(sql, workspace, id, { after: 1, limit: 100 })
    await entriesBefore(sql, workspace, id, { before: 3, limit: 100 })
    await markTeamSeen(sql, workspace, id, { agent, seq: 2 })
    await claimPosts(sql, { now: Date.now(), leaseMs: 1000, limit: 100 })
    await putOffPost(sql, { workspace, conversation: id, seq: 1 }, { body: {}, dueAt: 0 })
    await removePost(sql, { workspace, conversation: id, seq: 1 })
    await countAvailable(sql, workspace, 'sales')

    expect(heard.size).toBeGreaterThanOrEqual(22)
    for (const text of heard) expect(await wholeTables(database.sql, text), text).toEqual([])

    // Page after page: everybody who waits is there once, whoever has waited longest first.
    const seen = page.map((row) => row.id)
    for (let after = next; after; ) {
      const more = await listInbox(sql, workspace, { view: 'waiting', agent, after })
      seen.push(...more.rows.map((row) => row.id))
      after = more.next
    }
    expect(seen).toHaveLength(1000)
    expect(new Set(seen).size).toBe(1000)
    expect(seen[0]).toBe(seen.toSorted().at(-1))
  },
  patience,
)

it(
  'what goes with a conversation, a contact or a bot is found without reading whole tables',
  async () => {
    const keys = ['timers', 'asks', 'outbox', 'events', 'files', 'idempotency_keys', 'conversation_states']
    const deletes = [
      ...keys.map((name) => `delete from ${name} where workspace_id = $1 and conversation_id = $2`),
      'delete from conversations where workspace_id = $1 and contact_id = $2',
      'delete from conversations where workspace_id = $1 and bot_id = $2 and id = $3',
      'delete from identities where workspace_id = $1 and contact_id = $2',
    ]
    for (const text of deletes) expect(await wholeTables(database.sql, text), text).toEqual([])
    // Those who look would see it.
    expect(await wholeTables(database.sql, 'select from events where kind = $1')).toEqual(['events'])
  },
  patience,
)
