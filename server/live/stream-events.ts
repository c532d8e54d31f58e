import { z } from 'zod'
import { conversationTopic } from '#server/conversations/engine.ts'
import { bearerOf } from '#server/live/bearer.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { eventStream } from '#server/live/event-stream.ts'
import { readPresent } from '#server/live/read-present.ts'
import { ofConversation } from '#server/live/schemas.ts'
import type { News } from '#server/realtime/bus.ts'

export const streamEvents = endpoint(
  {
    id: 'streamEvents',
    method: 'get',
    path: '/conversations/{id}/events',
    summary: 'Hear what happens',
    description:
      'Server-sent events, to be read with fetch (the token is a header): `message` (one message; its `seq` is the event’s id), `status` (the conversation), `input` (what is asked now, or null), `typing` ({role, typing, name}). Begins with what was said after Last-Event-ID (or `after`), then the present status and input.',
    params: ofConversation,
    query: z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) }),
    token: true,
    headers: { 'last-event-id': { description: 'The `seq` of the last message that was heard.' } },
    answers: {
      200: { description: 'Events, for as long as the connection lasts.', contentType: 'text/event-stream' },
    },
    problems: [401, 403, 404, 422, 429, 503],
  },
  async ({ live, request, params, query }) => {
    const { where, guard } = bearerOf(live, request, params.id)
    const last = request.headers.get('last-event-id')
    let after = last !== null && /^\d{1,9}$/.test(last) ? Number(last) : query.after
    const told = new Map<string, string>()

    // Subscribed first, and read then: what happens in between is heard twice rather than not at all.
    return eventStream(live.closing, async (stream) => {
      const changed = (event: string, value: unknown) => {
        const json = JSON.stringify(value)
        if (told.get(event) === json) return
        told.set(event, json)
        stream.send(event, value)
      }
      const read = async () => {
        for (;;) {
          const { present, seq } = await readPresent(live, where, guard, after)
          for (const message of present.messages) stream.send('message', message, message.seq)
          after = seq
          // More than one reading's worth: the rest first.
          if (present.messages.length >= 1000) continue
          changed('status', present.conversation)
          changed('input', present.input)
          return
        }
      }
      const hear = (news: News) => {
        if (news.type === 'typing' && news.role !== 'contact')
          stream.send('typing', {
            ...{ role: news.role ?? 'agent', typing: news.typing === true },
            ...(typeof news.name === 'string' && { name: news.name }),
          })
        if (news.type === 'turn' || news.type === 'gone' || news.type === 'gap') stream.refresh()
      }
      stream.onClose(live.engine.bus.subscribe(conversationTopic(params.id), hear))
      await read()
      return read
    })
  },
)
