import type { DatabaseClient } from '#db/client.ts'
import { isRefused } from '#db/database-trouble.ts'
import type { LoadedConversation } from '#db/queries/conversations.ts'
import type { Connection } from '#db/queries/statement.ts'
import type { Request, Result } from '#flow/run/effect.ts'
import type { Program } from '#flow/run/program.ts'
import type { Where } from '#server/conversations/advance.ts'
import type { Plan } from '#server/conversations/plan-turn.ts'
import { mergePlans, planTurn } from '#server/conversations/plan-turn.ts'
import type { Asked } from '#server/effects/asked.ts'
import type { Runners } from '#server/effects/runners.ts'
import { actInTurn, writesTable } from '#server/effects/table.ts'
import { logError } from '#server/log.ts'

/** Answers what a turn asks within the turn, where the answer needs nobody but our own database. */
export type AtOnce = {
  /** The plan with every answer that can be had by looking. What is left to ask is left in it. */
  look(turn: Deciding, plan: Plan): Promise<Plan>
  /**
   * Does the plan wait for a table to be written? Then writing it and committing the turn are one transaction: `commit` is given the plan
   * that came of it, and undoes it all by answering false. Undefined: it could not be done this way, and nothing was.
   */
  write(
    turn: Deciding,
    plan: Plan,
    commit: (tx: Connection, plan: Plan) => Promise<boolean>,
  ): Promise<boolean | undefined>
}

/** What the turn is decided on, and by. */
export type Deciding = {
  where: Where
  program: Program
  conversation: LoadedConversation
  now(): number
  seed(): number
}

type Answer = (asked: Asked) => Promise<Result | null>

/** A flow that looks things up in a circle is stopped by the interpreter; this bounds what one turn may look up before it is committed. */
const mostAnswers = 8

/** `mails`: can mail be sent? Without, the answer is known. */
export function createAtOnce({
  runners,
  sql,
  turns,
  mails,
}: {
  runners: Runners
  sql: DatabaseClient['sql']
  turns: DatabaseClient['turns']
  mails: boolean
}): AtOnce {
  const lookFor = (request: Request): boolean =>
    request.type === 'presence' ||
    (request.type === 'table' && !writesTable(request)) ||
    (request.type === 'mail' && !mails)
  const run: Answer = (asked) => (runners[asked.request.type] as Answer)(asked)
  const look: AtOnce['look'] = (turn, plan) => answerAll(turn, plan, lookFor, run)

  return {
    async look(turn, plan) {
      try {
        return await look(turn, plan)
      } catch (error) {
        // It is asked as if nobody had tried: whoever works on asks knows what to do about it.
        logError('Answering a turn at once', error)
        return plan
      }
    },
    async write(turn, plan, commit) {
      if (plan.asks?.length !== 1 || !plan.asks.some(({ request }) => writesTable(request))) return undefined
      try {
        return await turns.begin(async (tx) => {
          const writing: Promise<unknown>[] = []
          const act: Answer = async (asked) => {
            if (!writesTable(asked.request)) return run(asked)
            const { result, writes } = await actInTurn(asked as Asked<'table'>, sql, tx)
            writing.push(...writes)
            return result
          }
          const done = await answerAll(turn, plan, (request) => writesTable(request) || lookFor(request), act)
          const [moved] = await Promise.all([commit(tx, done), ...writing])
          if (moved) return true
          throw superseded
        })
      } catch (error) {
        if (error === superseded) return false
        // The database said no, so that nothing was written: the ask is kept and tried again. What else is wrong is the caller's to hear.
        if (isRefused(error)) return undefined
        throw error
      }
    },
  }
}

const superseded = new Error('Somebody else was first')
const never = new AbortController().signal

async function answerAll(
  { where, program, conversation, now, seed }: Deciding,
  begun: Plan,
  can: (request: Request) => boolean,
  answer: Answer,
): Promise<Plan> {
  let plan = begun
  for (let answers = 0; answers < mostAnswers; answers++) {
    const [ask, ...others] = plan.asks ?? []
    if (!ask || others.length || !can(ask.request)) return plan
    const id = `${where.conversation}:${ask.n}`
    const result = await answer({ ...where, ...ask, id, attempt: 1, signal: never })
    if (!result) return plan
    const present = { ...conversation, ...plan.handing, ...plan, facts: factsAfter(conversation, plan) }
    const event = { type: 'result' as const, n: ask.n, result, at: now(), seed: seed() }
    const next = planTurn(program, present, event)
    if (!next) return plan
    plan = mergePlans(plan, next)
  }
  return plan
}

/** The contact's facts when the plan is carried out. */
export function factsAfter({ facts }: Pick<LoadedConversation, 'facts'>, plan: Pick<Plan, 'facts'>) {
  if (!plan.facts) return facts
  return Object.fromEntries(Object.entries({ ...facts, ...plan.facts }).filter(([, fact]) => fact !== null))
}
