import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openDatabase } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { dataRows, dataTables } from '#db/schema/tables.ts'
import { busy } from '#server/testing/bots.ts'
import { makeWorkspace, publish } from '#server/testing/publish.ts'

type Options = {
  /** A migrated database. */
  url: string
  /** How often the process is killed, spread over the conversations. */
  rounds: number
  conversations: number
  /** Whom to kill; without one, the process that serves the conversations, which is then started again. */
  kill?: () => Promise<void>
  report?: (line: string) => void
}

type Message = { seq: number; role: string; text?: string }
type Present = {
  conversation: { id: string; status: string; pending?: object }
  messages: Message[]
  input: object | null
}

const requestsEach = 4

/**
 * Talks in many conversations at once while the process that serves them is killed (SIGKILL) again and again, as a client should: the
 * same request with the same Idempotency-Key until it is answered. Gives back every conversation that was not to the letter what it
 * should have been, what else was lost or done twice, and answers that no client could expect; nothing when all is well.
 */
export async function killRounds({
  url,
  rounds,
  conversations,
  kill,
  report = () => undefined,
}: Options): Promise<string[]> {
  const { db, sql, close } = openDatabase(url, { connections: 4 })
  const service = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ status: `shipped${request.url?.replace('/', ' ')}` }))
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  const workspace = await makeWorkspace(db)
  const slug = `kill-${randomBytes(4).toString('hex')}`
  await publish(db, workspace, busy(`http://127.0.0.1:${(service.address() as AddressInfo).port}`), { slug })
  const columns = [{ id: 'who', name: 'who', type: 'text' as const }]
  await db.insert(dataTables).values({ workspaceId: workspace, id: newId(), name: 'visits', columns })

  let running = start(url)
  let answered = 0
  let killed = 0
  const total = conversations * requestsEach
  const killNow = async () => {
    // Somewhere in the middle of what the last requests set off.
    await delay(Math.random() * 30)
    report(`kill ${killed} of ${rounds}, ${answered} of ${total} requests answered`)
    if (kill) return kill()
    const { child } = await running
    child.kill('SIGKILL')
    running = start(url)
  }
  let killing = Promise.resolve()
  const count = () => {
    answered++
    if (killed < rounds && answered >= ((killed + 0.5) * total) / rounds) {
      killed++
      killing = killing.then(killNow)
    }
  }

  const ask = async (
    method: string,
    path: string,
    token: string,
    body?: object,
  ): Promise<Present & { token: string }> => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomBytes(16).toString('base64url'),
      ...(token && { authorization: `Bearer ${token}` }),
    }
    for (;;) {
      const process = await running
      try {
        const sent = body && { body: JSON.stringify(body) }
        const response = await fetch(`${process.origin}/api/v1${path}`, { method, headers, ...sent })
        if (response.ok) return (await response.json()) as Present & { token: string }
        // Away is away; anything else is a fault, and asking again would hide it for ever.
        if (response.status !== 503)
          throw new Refused(`${method} ${path}: ${response.status} ${await response.text()}`)
        await delay(50)
      } catch (error) {
        if (error instanceof Refused) throw error
        await delay(20)
      }
    }
  }
  const post = async (path: string, token: string, body: object) => {
    let present = await ask('POST', path, token, body)
    count()
    // At work still: what comes, comes by reading.
    while (present.conversation.pending) {
      await delay(100)
      present = { ...present, ...(await ask('GET', path.replace('/messages', ''), token)) }
    }
    return present
  }

  const talk = async (index: number): Promise<string[]> => {
    const who = `visitor ${index}`
    const { conversation, token } = await post(`/bots/${slug}/conversations`, '', {})
    const path = `/conversations/${conversation.id}`
    await post(`${path}/messages`, token, { text: who })
    await post(`${path}/messages`, token, { text: `order-${index}` })
    await post(`${path}/messages`, token, { choice: 'red' })
    const { messages } = await ask('GET', path, token)
    const heard = messages.map(
      ({ role, text }) => `${role === 'bot' ? '<' : '>'} ${text?.replaceAll('\\', '')}`,
    )
    const wanted = [
      '< Who?',
      `> ${who}`,
      '< Which order?',
      `> order-${index}`,
      `< It is shipped order-${index}.`,
      '< A colour?',
      '> Red',
      `< Bye ${who}.`,
    ]
    return heard.join('\n') === wanted.join('\n') ? [] : [`${who}:\n${heard.join('\n')}`]
  }

  try {
    const wrong = (await Promise.all(Array.from({ length: conversations }, (_, index) => talk(index)))).flat()
    await killing
    const rows = await db.select({ values: dataRows.values }).from(dataRows)
    const written = rows.map(({ values }) => String(values.who))
    if (written.length !== conversations || new Set(written).size !== conversations)
      wrong.push(`${conversations} rows should have been written, each once: ${written.length} were`)
    const [begun] =
      await sql`select count(*)::int as count from conversations where workspace_id = ${workspace}`
    if (begun?.count !== conversations)
      wrong.push(`${conversations} conversations were begun, ${begun?.count} are there`)
    const left = await sql`select 1 from asks where workspace_id = ${workspace}`
    if (left.length) wrong.push(`${left.length} asks are left`)
    if (killed !== rounds) wrong.push(`killed ${killed} times instead of ${rounds}`)
    return wrong
  } finally {
    ;(await running).child.kill('SIGKILL')
    service.closeAllConnections()
    service.close()
    await close()
  }
}

class Refused extends Error {}

async function start(url: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'live-process.ts'), url, '1000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  return { child, origin: `http://127.0.0.1:${Number(port)}` }
}
