import { createRun } from '#flow/run/create-run.ts'
import type { Answer, Event } from '#flow/run/event.ts'
import { interruptOfWord, push } from '#flow/run/events/interrupt.ts'
import { readyBlock } from '#flow/run/program.ts'
import type { Turn } from '#flow/run/turn.ts'
import { resumeTop, topFrame, walk } from '#flow/run/walk.ts'

/** How many answers wait for a question at most; a server refuses more before they get here. */
export const longestQueue = 50

/**
 * The visitor answers. A stale `inputId` changes nothing. Words of an interrupt start it unless the block that asks
 * knows the same words as an answer of its own. While nobody can take it, an answer waits in the queue.
 */
export function answer(turn: Turn, event: Extract<Event, { type: 'answer' }>): boolean {
  const { state } = turn
  const frame = topFrame(turn)
  if (state.status !== 'active' || !frame) return false
  const rest = frame.rest
  if (event.inputId !== undefined && !(rest?.type === 'ask' && rest.question.id === event.inputId))
    return false
  const interrupt = interrupting(turn, event.answer)
  if (interrupt) {
    push(turn, interrupt)
    walk(turn)
    return true
  }
  if (rest?.type === 'ask') {
    resumeTop(turn, { type: 'answer', answer: event.answer })
    return true
  }
  if (state.queue.length >= longestQueue) return false
  state.queue.push({ answer: event.answer })
  return true
}

function interrupting(turn: Turn, given: Answer) {
  if (!('text' in given)) return undefined
  const interrupt = interruptOfWord(turn, given.text)
  const frame = topFrame(turn)
  if (!interrupt || frame?.rest?.type !== 'ask') return interrupt
  const ready = readyBlock(turn.program, frame.flow, frame.block)
  if (!ready.ok) return interrupt
  const run = createRun(turn, { flow: frame.flow, block: frame.block })
  return ready.block.recognises(run, ready.data, given.text) ? undefined : interrupt
}
