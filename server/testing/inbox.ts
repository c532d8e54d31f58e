import type { Present } from '#server/live/schemas.ts'
import { handingOver } from '#server/testing/bots.ts'
import { publish } from '#server/testing/publish.ts'
import { joined, settled } from '#server/testing/settled.ts'
import type { Browser, testStudio } from '#server/testing/studio.ts'

type Test = ReturnType<typeof testStudio>
type Begun = Present & { token: string }

/** A bot that hands over, an agent who is there (and another), and visitors to come. */
export async function inboxOf(test: Test, document = handingOver()) {
  const at = await settled(test)
  const { workspace } = at
  const agent = await joined(test, at, 'agent', 'Ada')
  const other = await joined(test, at, 'agent', 'Bob')
  await agent.api.inbox.setDuty.mutate({ workspace, available: true })
  const { bot } = await publish(test.studio.db, workspace, document, { slug: 'help' })
  const people = await at.browser.api.members.list.query({ workspace })
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''
  return {
    ...at,
    agent,
    other,
    bot,
    ada: idOf('Ada'),
    bob: idOf('Bob'),

    /** A visitor; null: who says nothing yet. */
    comes: (need: string | null = 'A price') => visitorOf(test.browser(), need),
  }
}

/** Somebody who talks to the bot, and asks for a human by saying what they need. */
async function visitorOf(browser: Browser, need: string | null) {
  const ask = async <T = Present>(path: string, body?: object, token?: string): Promise<T> => {
    const answer = await browser.fetch(`/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as T
  }
  const begun = await ask<Begun>('/bots/help/conversations', {})
  const { token } = begun
  const { id } = begun.conversation
  const path = `/conversations/${id}`
  const say = (text: string) => ask(`${path}/messages`, { text }, token)
  return {
    id,
    token,
    path,
    say,
    signal: (signal: object) => ask(`${path}/signals`, signal, token),
    read: () => ask(path, undefined, token),
    handed: need === null ? begun : await say(need),
  }
}
