import type { JsonObject } from '#flow/json.ts'
import type { Effect } from '#flow/run/effect.ts'
import type { Answer, Event } from '#flow/run/event.ts'
import type { State } from '#flow/run/state.ts'
import type { PathEntry } from '#flow/run/turn.ts'
import { wordsOf } from '#flow/text/words-of.ts'

/** A row of `events` without its number. */
export type EventRecord = { kind: string; body: JsonObject }

/** The agent who does something, by the name under which the visitor knows them. */
export type Agent = { id: string; name: string }

/**
 * What is kept of the event that made a turn: what came in, who did it (an agent), and the path that the turn took. Answers also
 * carry `says`: what the visitor sees as their own words, a choice by its label.
 */
export function recordOf(event: Event, before: State | null, path: PathEntry[], by?: Agent): EventRecord {
  const body: JsonObject = { ...(path.length > 0 && { path }), ...(by && { by: by.id, author: by.name }) }
  switch (event.type) {
    case 'start':
      if (event.locale) body.locale = event.locale
      if (event.attributes && Object.keys(event.attributes).length) body.attributes = event.attributes
      break
    case 'answer':
      body.answer = event.answer
      body.says = saysOf(event.answer, before)
      break
    case 'interrupt':
      body.name = event.name
      break
    case 'locale':
      body.locale = event.locale
      break
    case 'attributes':
      body.attributes = event.attributes
      break
    case 'result':
      // What came back may be large and is in the variables that the author chose.
      body.n = event.n
      body.outcome = event.result.outcome
      if ('status' in event.result && event.result.status !== undefined) body.status = event.result.status
      if ('message' in event.result) body.message = event.result.message
      break
    case 'handBack':
      if (event.to) body.to = event.to
      break
  }
  return { kind: event.type, body }
}

/** What is kept of a tell; undefined: it leaves no trace of its own. */
export function recordOfEffect(effect: Effect): EventRecord | undefined {
  if ('n' in effect || effect.type === 'remember') return undefined
  const { type, ...body } = effect
  return { kind: type, body: body as JsonObject }
}

function saysOf(answer: Answer, state: State | null): string {
  if ('text' in answer) return answer.text
  if ('file' in answer) return answer.file.name
  const rest = state?.frames.at(-1)?.rest
  const question = rest?.type === 'ask' ? rest.question : undefined
  const chosen = 'choice' in answer ? [answer.choice] : answer.choices
  const labels = chosen.map((id) => question?.options?.find((option) => option.id === id)?.label ?? id)
  // What one consents to may hold links; what visitors said is no Markdown.
  return (question?.type === 'consent' ? labels.map(wordsOf) : labels).join(', ')
}
