import { LRUCache } from 'lru-cache'
import { isDatabaseTrouble } from '#db/database-trouble.ts'
import type { LoadedConversation } from '#db/queries/conversations.ts'
import type { FoundTable } from '#db/queries/data-rows.ts'
import type { RowsInTurn } from '#db/queries/row-writes.ts'
import type { Connection } from '#db/queries/statement.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Program } from '#flow/run/program.ts'
import type { Where } from '#server/conversations/advance.ts'
import type { Plan } from '#server/conversations/plan-turn.ts'
import { mergePlans, planTurn } from '#server/conversations/plan-turn.ts'
import type { Asked } from '#server/effects/asked.ts'
import type { Runners } from '#server/effects/runners.ts'
import { planTable } from '#server/effects/table.ts'
import { writesTable } from '#server/effects/table-task.ts'
import { logError } from '#server/log.ts'

/**
 * Answers what a turn asks within the turn, where the answer needs nobody but our own database: the plan with every answer that can be
 * had by looking and, if it may write (`writes`), with the rows of data tables that are to be written when it is committed. What is left
 * to ask is left in it.
 */
export type AtOnce = (turn: Deciding, plan: Plan, writes: boolean) => Promise<Plan>

/** What the turn is decided on, and by. */
export type Deciding = {
  where: Where
  program: Program
  conversation: LoadedConversation
  now(): number
  seed(): number
}

type Answer = { result: Result; rows?: RowsInTurn }

/** A flow that looks things up in a circle is stopped by the interpreter; this bounds what one turn may look up before it is committed. */
const mostAnswers = 8

/** `mails`: can mail be sent? Without, the answer is known. */
export function createAtOnce({
  runners,
  aside,
  mails,
}: {
  runners: Runners
  /** Rows are looked for where plans are made for tables that grow. */
  aside: Connection
  mails: boolean
}): AtOnce {
  const tables = new LRUCache<string, FoundTable>({ max: 500 })
  const answer = async (asked: Asked, plan: Plan, writes: boolean): Promise<Answer | undefined> => {
    const { request } = asked
    const mayLook =
      request.type === 'presence' || request.type === 'table' || (request.type === 'mail' && !mails)
    // What the plan is going to write is not in the tables yet, for whoever looks.
    if (!mayLook || (request.type === 'table' && plan.rows)) return undefined
    if (writesTable(request) && !writes) return undefined
    if (request.type === 'table') return planTable(asked as Asked<'table'>, aside, tables)
    const result = await (runners[request.type] as (asked: Asked) => Promise<Result | null>)(asked)
    return result ? { result } : undefined
  }

  return async (turn, begun, writes) => {
    let plan = begun
    try {
      for (let answers = 0; answers < mostAnswers; answers++) {
        const next = await answered(turn, plan, (asked) => answer(asked, plan, writes))
        if (!next) break
        plan = next
      }
    } catch (error) {
      // It is asked as if nobody had tried: whoever works on asks knows what to do about it. Without a database, the commit says so itself.
      if (!isDatabaseTrouble(error)) logError('Answering a turn at once', error)
    }
    return plan
  }
}

const never = new AbortController().signal

/** The plan with the answer to the one thing that it asks; undefined when it is not answered here. */
async function answered(
  { where, program, conversation, now, seed }: Deciding,
  plan: Plan,
  answer: (asked: Asked) => Promise<Answer | undefined>,
): Promise<Plan | undefined> {
  const [ask, ...others] = plan.asks ?? []
  if (!ask || others.length) return undefined
  const id = `${where.conversation}:${ask.n}`
  const found = await answer({ ...where, ...ask, id, attempt: 1, signal: never })
  if (!found) return undefined
  const { result, rows } = found
  const present = { ...conversation, ...plan.handing, ...plan, facts: factsAfter(conversation, plan) }
  const event = { type: 'result' as const, n: ask.n, result, at: now(), seed: seed() }
  const next = planTurn(program, present, event)
  return next ? mergePlans(plan, { ...next, ...(rows && { rows }) }) : undefined
}

/** The contact's facts when the plan is carried out. */
export function factsAfter({ facts }: Pick<LoadedConversation, 'facts'>, plan: Pick<Plan, 'facts'>) {
  if (!plan.facts) return facts
  return Object.fromEntries(Object.entries({ ...facts, ...plan.facts }).filter(([, fact]) => fact !== null))
}
