import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { answerOf, questions } from '#scripts/crash/ledger.ts'
import type { MessageView, Present } from '#server/live/schemas.ts'

export type Place = {
  /** Where the product is now; waits while it is nowhere. */
  url(): Promise<string>
  /** The request was asked again, after a refusal or (undefined) after no answer at all. */
  again(refusal?: string): void
  /** No new conversation is begun after this. */
  over(): boolean
  /** A question was answered. */
  answered(): void
}

/** What one visitor was told, message by message, and what the conversation says of itself in the end. */
export type Held = { who: string; id: string; told: MessageView[]; said: MessageView[] }

const agent = new Agent({ connections: 64, headersTimeout: 20_000, bodyTimeout: 20_000 })

/** Holds a whole conversation, asking each request again until it is answered. `keyed`: by Idempotency-Key; else by its inputId alone. */
export async function holdConversation(place: Place, who: string, keyed: boolean): Promise<Held> {
  const begun = await insist<Present & { token: string }>(
    place,
    'POST',
    '/api/v1/bots/ledger/conversations',
    {
      body: {},
      key: randomUUID(),
    },
  )
  const { token, conversation } = begun
  const path = `/api/v1/conversations/${conversation.id}`
  const told = new Map(begun.messages.map((message) => [message.seq, message]))
  let { input, conversation: now } = begun
  for (let n = 0; now.status === 'active' && n < questions * 3; ) {
    if (!input) {
      // The row is still being written.
      await delay(100)
      const present = await insist<Present>(place, 'GET', path, { token })
      for (const message of present.messages) told.set(message.seq, message)
      ;({ input, conversation: now } = present)
      continue
    }
    const present: Present | undefined = await insist<Present>(place, 'POST', `${path}/messages`, {
      body: { text: answerOf(who, n), inputId: input.id },
      token,
      ...(keyed && { key: randomUUID() }),
    }).catch(ended)
    // Asked again without a key, the last answer finds the conversation that it ended.
    if (!present) break
    n++
    place.answered()
    for (const message of present.messages) told.set(message.seq, message)
    ;({ input, conversation: now } = present)
  }
  const { messages } = await insist<Present>(place, 'GET', `${path}?after=0`, { token })
  return { who, id: conversation.id, told: [...told.values()].sort((a, b) => a.seq - b.seq), said: messages }
}

type Asked = { body?: object; token?: string; key?: string }

async function insist<T>(place: Place, method: 'GET' | 'POST', path: string, asked: Asked): Promise<T> {
  for (;;) {
    const url = await place.url()
    try {
      const answer = await request(`${url}${path}`, {
        method,
        dispatcher: agent,
        headers: {
          ...(asked.body && { 'content-type': 'application/json' }),
          ...(asked.token && { authorization: `Bearer ${asked.token}` }),
          ...(asked.key && { 'idempotency-key': asked.key }),
        },
        body: asked.body ? JSON.stringify(asked.body) : null,
      })
      const text = await answer.body.text()
      if (answer.statusCode < 300) return JSON.parse(text) as T
      // Away is away; anything else is a fault, and asking again would hide it for ever.
      if (answer.statusCode !== 503) throw new Refused(`${method} ${path}: ${answer.statusCode} ${text}`)
      place.again(`${answer.statusCode} ${(JSON.parse(text) as { code: string }).code}`)
    } catch (error) {
      if (error instanceof Refused) throw error
      place.again()
    }
    await delay(50)
  }
}

class Refused extends Error {}

function ended(error: unknown): undefined {
  if (!(error instanceof Refused && error.message.includes('conversationEnded'))) throw error
}
