import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#db/new-id.ts'
import { dataRows, dataTables } from '#db/schema/tables.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Where } from '#server/conversations/advance.ts'
import { advance } from '#server/conversations/advance.ts'
import type { Asked } from '#server/effects/asked.ts'
import { actOnTable } from '#server/effects/table.ts'
import { caller, counter, waiter } from '#server/testing/bots.ts'
import { said, testLive } from '#server/testing/live.ts'
import { eventually } from '#test/eventually.ts'

const leaseMs = 60_000
let calls: Asked<'http'>[] = []
let service: (asked: Asked<'http'>) => Promise<Result>
const found: Result = { outcome: 'success', value: { status: 'shipped' }, status: 200 }
const http = (asked: Asked<'http'>) => {
  calls.push(asked)
  return service(asked)
}
const live = testLive({ runners: { http }, leaseMs })
beforeEach(() => {
  calls = []
  service = async () => found
})

const never = () => new Promise<Result>(() => undefined)
const where = (id: string): Where => ({ workspace: live.workspace, conversation: id })
const asks = () => live.database.sql`select n, attempts, result from asks`
const lastSaid = async (talk: { read(): Promise<{ body: Parameters<typeof said>[0] }> }) =>
  said((await talk.read()).body)

/** A process that dies as soon as its turn is committed: it asks nobody, wakes nothing. */
async function dying({ atOnce = false } = {}) {
  const { engine } = await live.start()
  engine.work = () => undefined
  engine.wakeAt = () => undefined
  // What it asks, it leaves written down.
  if (!atOnce) engine.atOnce = undefined
  return engine
}

describe('asking the outside', () => {
  it('is done once, and its answer goes through the same door', async () => {
    await live.publish(caller())
    const talk = await live.begin()
    expect(said((await talk.say('42')).body)).toEqual(['Looking…', 'It is shipped.', 'Which order?'])
    expect(calls).toMatchObject([
      { id: `${talk.id}:2`, attempt: 1, request: { url: 'https://api.example/orders/42' } },
    ])
    expect(await asks()).toHaveLength(0)
  })

  it('is taken over when the process that asked is gone', async () => {
    await live.publish(caller())
    const talk = await live.begin()
    const turn = await advance(await dying(), where(talk.id), { type: 'answer', answer: { text: '42' } })
    expect(turn.state.frames.at(-1)?.rest?.type).toBe('effect')
    expect(calls).toHaveLength(0)
    live.pass(leaseMs + 1)
    await eventually(async () => expect(await asks()).toHaveLength(0))
    expect(calls).toMatchObject([{ id: `${talk.id}:2`, attempt: 2 }])
  })

  it('is left to the next process when this one ends', async () => {
    await live.publish(caller())
    const talk = await live.begin()
    service = ({ signal }) =>
      new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('broken off'))))
    const ending = await live.start({ graceMs: 0 })
    await advance(ending.engine, where(talk.id), { type: 'answer', answer: { text: '42' } })
    await eventually(() => expect(calls).toHaveLength(1))
    service = async () => found
    await ending.stop()
    live.pass(1)
    await eventually(async () => expect(await lastSaid(talk)).toContain('It is shipped.'))
  })

  it('gives up by the interpreter’s own time-out, and what comes later counts for nothing', async () => {
    await live.publish(caller())
    const talk = await live.begin()
    const late = Promise.withResolvers<Result>()
    service = () => late.promise
    await advance(live.engine, where(talk.id), { type: 'answer', answer: { text: '42' } })
    live.pass(600_000)
    await eventually(async () => expect(await lastSaid(talk)).toContain('That took too long.'))
    expect(await asks()).toHaveLength(0)
    late.resolve(found)
    service = async () => ({ outcome: 'empty', value: null })
    expect(said((await talk.say('43')).body)).toContain('No such order.')
    expect(await lastSaid(talk)).not.toContain('It is shipped.')
  })

  it('that fails in a way nobody thought of is an error of the flow', async () => {
    await live.publish(caller())
    const silent = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    service = async () => {
      throw new Error('a bug')
    }
    const talk = await live.begin()
    expect(said((await talk.say('42')).body)).toContain('That did not work.')
    silent.mockRestore()
  })
})

describe('writing into a data table', () => {
  const withTable = async () => {
    await live.publish(counter())
    const id = newId()
    const columns = [{ id: 'c1', name: 'who', type: 'text' as const }]
    await live.database.db
      .insert(dataTables)
      .values({ workspaceId: live.workspace, id, name: 'visits', columns })
  }
  const rows = () => live.database.db.select({ values: dataRows.values }).from(dataRows)
  const asked = async (id: string): Promise<Asked<'table'>> => {
    const [ask] = await live.database.sql`select n, request from asks`
    const signal = new AbortController().signal
    return { ...where(id), request: ask?.request, n: ask?.n, id: `${id}:${ask?.n}`, attempt: 1, signal }
  }

  it('happens', async () => {
    await withTable()
    const talk = await live.begin()
    expect(said((await talk.say('Ada')).body)).toEqual(['Written.', 'Who?'])
    expect(await rows()).toEqual([{ values: { c1: 'Ada' } }])
  })

  it('and the turn that asks for it are one: neither is there without the other', async () => {
    await withTable()
    const talk = await live.begin()
    await live.database.sql.unsafe(`
      create function refuse() returns trigger language plpgsql as $$
      begin
        if new.kind = 'result' then raise 'not today'; end if;
        return new;
      end $$;
      create trigger refuse before insert on events for each row execute function refuse()`)
    const engine = await dying({ atOnce: true })
    const turn = await advance(engine, where(talk.id), { type: 'answer', answer: { text: 'Ada' } })
    expect(turn.state.frames.at(-1)?.rest?.type).toBe('effect')
    expect(await rows()).toHaveLength(0)
    await live.database.sql.unsafe('drop function refuse() cascade')
    // The lease runs out before the interpreter's own patience does.
    await live.database.sql`update asks set lease_until = now()`
    live.pass(1)
    await eventually(async () => expect(await lastSaid(talk)).toContain('Written.'))
    expect(await rows()).toHaveLength(1)
  })

  it('is not there twice when the same answer comes to two processes', async () => {
    await withTable()
    const talk = await live.begin()
    const { door } = await live.start()
    const answer = { text: 'Ada', inputId: talk.input?.id }
    await Promise.all([talk.say(answer), talk.say(answer, { door }), talk.say(answer)])
    expect(await rows()).toHaveLength(1)
  })

  it('happens once when the process is gone after the write and before the answer', async () => {
    await withTable()
    const talk = await live.begin()
    await advance(await dying(), where(talk.id), { type: 'answer', answer: { text: 'Ada' } })
    const wrote = await actOnTable(await asked(talk.id), live.database.sql)
    expect(wrote).toMatchObject({ outcome: 'success' })
    live.pass(leaseMs + 1)
    await eventually(async () => expect(await lastSaid(talk)).toContain('Written.'))
    expect(await rows()).toHaveLength(1)
  })

  it('happens once when two processes do it at once', async () => {
    await withTable()
    const talk = await live.begin()
    await advance(await dying(), where(talk.id), { type: 'answer', answer: { text: 'Ada' } })
    const ask = await asked(talk.id)
    const results = await Promise.all([1, 2, 3, 4].map(() => actOnTable(ask, live.database.sql)))
    for (const result of results) expect(result).toEqual({ outcome: 'success', value: [{ who: 'Ada' }] })
    expect(await rows()).toHaveLength(1)
  })

  it('happens as soon as the database, which was full or away, can write again', async () => {
    await withTable()
    const talk = await live.begin()
    await live.database.sql.unsafe(`
      create sequence refusals;
      create function refuse() returns trigger language plpgsql as $$
      begin
        if nextval('refusals') <= 2 then raise 'No space left on device' using errcode = '53100'; end if;
        return new;
      end $$;
      create trigger refuse before insert on data_rows for each row execute function refuse()`)
    try {
      expect(said((await talk.say('Ada')).body)).toEqual(['Written.', 'Who?'])
      expect(await rows()).toHaveLength(1)
    } finally {
      await live.database.sql.unsafe('drop function refuse() cascade; drop sequence refusals')
    }
  })

  it('does not happen when nothing waits for it any more', async () => {
    await withTable()
    const talk = await live.begin()
    await advance(await dying(), where(talk.id), { type: 'answer', answer: { text: 'Ada' } })
    const ask = await asked(talk.id)
    await advance(live.engine, where(talk.id), { type: 'close' })
    expect(await actOnTable(ask, live.database.sql)).toBeNull()
    expect(await rows()).toHaveLength(0)
  })
})

describe('waiting', () => {
  const timers = () => live.database.sql`select conversation_id from timers`

  it('ends when the time has come, in one process of several', async () => {
    await live.publish(waiter())
    await live.start()
    const talks = await Promise.all(Array.from({ length: 20 }, () => live.begin()))
    expect(talks[0]?.conversation.pending).toMatchObject({ reason: 'wait' })
    // Half an hour early, however long the machine took to get here.
    live.pass(1_800_000)
    expect(said((await talks[0]!.read()).body)).toEqual(['Soon.'])
    live.pass(1_801_000)
    for (const talk of talks) {
      await eventually(async () => expect(await lastSaid(talk)).toEqual(['Soon.', 'A word?']))
    }
  })

  it('for an answer begins again with every answer', async () => {
    await live.publish(waiter())
    const talk = await live.begin()
    live.pass(3_601_000)
    await eventually(async () => expect(await lastSaid(talk)).toContain('A word?'))
    for (let answers = 0; answers < 3; answers++) {
      live.pass(3_000_000)
      expect((await talk.say('here')).body.conversation.status).toBe('active')
    }
    live.pass(3_000_000)
    // The timer of an earlier question may ring now: it is put where it belongs.
    await eventually(async () => {
      const [timer] = await live.database.sql`select due_at from timers`
      expect(Date.parse(timer?.due_at)).toBeGreaterThan(live.engine.now())
    })
    expect(await lastSaid(talk)).not.toContain('Nobody answered.')
    live.pass(601_000)
    await eventually(async () => expect(await lastSaid(talk)).toContain('Nobody answered.'))
    expect(await timers()).toHaveLength(0)
  })

  it('is not forgotten when the process that woke it is gone', async () => {
    await live.publish(waiter())
    const talk = await live.begin()
    await live.database
      .sql`update timers set due_at = now() + interval '3600 s' + ${`${leaseMs} ms`}::interval`
    live.pass(3_601_000)
    live.pass(leaseMs + 1000)
    await eventually(async () => expect(await lastSaid(talk)).toContain('A word?'))
  })

  it('is over when the conversation is', async () => {
    await live.publish(waiter())
    const talk = await live.begin()
    expect(await timers()).toHaveLength(1)
    await advance(live.engine, where(talk.id), { type: 'close' })
    expect(await timers()).toHaveLength(0)
  })
})

it('many turns of one conversation at once, in several processes, lose nothing', async () => {
  service = never
  await live.publish(counter())
  const processes = [live.engine, (await live.start()).engine, (await live.start()).engine]
  const talk = await live.begin()
  const turns = await Promise.all(
    Array.from({ length: 45 }, (_, i) => {
      const engine = processes[i % 3] ?? live.engine
      return advance(engine, where(talk.id), { type: 'answer', answer: { text: `Ada ${i}` } })
    }),
  )
  expect(turns.every(({ events }) => events.length > 0)).toBe(true)
  const events = await live.database.sql`select seq from events order by seq`
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: events.length }, (_, i) => i + 1))
})
