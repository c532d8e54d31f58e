import type { DatabaseClient } from '#db/client.ts'
import { isDatabaseTrouble } from '#db/database-trouble.ts'
import { commitTurns } from '#db/queries/commit-turns.ts'
import type { TurnWrite } from '#db/queries/turn-write.ts'

/** Writes a turn. False: somebody else was first (or the conversation is gone, or its key was used), and nothing was written. */
export type Committer = (write: TurnWrite) => Promise<boolean>

/**
 * While a statement is under way, the turns that come meanwhile gather for the next: the more go together, the less each costs. Only when
 * one takes long (it waits for a row that another process holds) the next does not wait for it.
 */
const lanes = 4
const longMs = 25
const mostTurns = 64
const mostBytes = 1024 * 1024

type Waiting = { write: TurnWrite; moved(moved: boolean): void; failed(error: unknown): void }

/**
 * Commits turns of different conversations together when they come at the same time: one way to the database, one statement and one
 * commit for all of them. Each is answered when it is on disk. One that fails (a key that was taken, a value that the database refuses)
 * does not touch the others: they are then written each on its own.
 */
export function createCommitter({ turns, aside }: Pick<DatabaseClient, 'turns' | 'aside'>): Committer {
  const waiting: Waiting[] = []
  let underWay = 0
  /** Of these. */
  let slow = 0

  const write = async (batch: Waiting[], sql: DatabaseClient['turns']) => {
    try {
      const moved = await commitTurns(
        sql,
        batch.map(({ write }) => write),
      )
      for (const { write, moved: tell } of batch) tell(moved.has(write.conversation))
    } catch (error) {
      // What the database's trouble left undone, or done, is for each to find out.
      if (batch.length === 1 || isDatabaseTrouble(error)) for (const { failed } of batch) failed(error)
      else for (const one of batch) await write([one], sql)
    }
  }

  const begin = async () => {
    const sql = underWay++ ? aside : turns
    while (waiting.length) {
      let isSlow = false
      const clock = setTimeout(() => {
        isSlow = true
        slow++
        another()
      }, longMs)
      await write(takeBatch(waiting), sql)
      clearTimeout(clock)
      if (isSlow) slow--
    }
    underWay--
  }
  const another = () => {
    if (waiting.length && underWay < lanes) void begin()
  }

  return (turn) =>
    new Promise((moved, failed) => {
      waiting.push({ write: turn, moved, failed })
      // At the end of this round of the event loop: what has arrived together goes together.
      if (underWay === slow && waiting.length === 1) setImmediate(another)
    })
}

/** Takes what may go in one statement, in the order it came; rows are locked in one order everywhere, so that no two wait for each other. */
function takeBatch(waiting: Waiting[]): Waiting[] {
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const conversations = new Set<string>()
  const taken = new Set<string>()
  let bytes = 0
  for (const one of waiting.splice(0)) {
    const { conversation, alone, bytes: weight } = one.write
    const fits = batch.length === 0 || (batch.length < mostTurns && bytes + weight <= mostBytes)
    if (!fits || conversations.has(conversation) || alone.some((name) => taken.has(name))) {
      left.push(one)
      continue
    }
    batch.push(one)
    conversations.add(conversation)
    for (const name of alone) taken.add(name)
    bytes += weight
  }
  waiting.push(...left)
  return batch.sort((a, b) => (a.write.conversation < b.write.conversation ? -1 : 1))
}
