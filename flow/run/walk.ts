import type { Happened, Outcome } from '#flow/blocks/define-block.ts'
import type { BlockRef, Interrupt } from '#flow/document.ts'
import { createRun } from '#flow/run/create-run.ts'
import type { ProblemCode } from '#flow/run/effect.ts'
import { initialVariables } from '#flow/run/new-state.ts'
import type { Ready } from '#flow/run/program.ts'
import { flowOf, readyBlock } from '#flow/run/program.ts'
import type { Asking, Question } from '#flow/run/question.ts'
import type { Frame } from '#flow/run/state.ts'
import { troubleWords } from '#flow/run/trouble-words.ts'
import type { PathEntry, Turn } from '#flow/run/turn.ts'

/** Blocks that one turn may walk before it is taken for an endless loop. */
export const longestWalk = 250
/** What one turn may tell and ask: more is a loop that talks, too much to read and to store. */
export const mostEffects = 400
/** Flows inside flows. */
export const deepestStack = 20

type Ok = Extract<Ready, { ok: true }>

export function topFrame(turn: Turn): Frame | undefined {
  return turn.state.frames[turn.state.frames.length - 1]
}

/** Puts a flow on the stack, at a block or at its start. Nothing runs until `walk`. */
export function enterFlow(turn: Turn, flow: string, block?: string, after?: Interrupt['after']): void {
  const start = block ?? flowOf(turn.program, flow)?.start ?? ''
  turn.state.frames.push({ flow, block: start, rest: null, tries: 0, ...(after && { after }) })
}

/** Runs blocks until the conversation rests: asks, waits, is with a human, or is over. */
export function walk(turn: Turn): void {
  for (;;) {
    const frame = topFrame(turn)
    if (!frame || frame.rest) {
      answerQueued(turn)
      return
    }
    const place = here(frame)
    if (++turn.walked > longestWalk) {
      rescue(turn, 'tooManyBlocks', place, String(longestWalk))
      continue
    }
    if (turn.effects.length > mostEffects && !turn.rescued) {
      rescue(turn, 'tooLarge', place, String(mostEffects))
      continue
    }
    const entry: PathEntry = { ...place }
    turn.path.push(entry)
    const ready = readyBlock(turn.program, frame.flow, frame.block)
    if (!ready.ok) rescue(turn, ready.code, place, ready.detail)
    else if (ready.record.disabled) leave(turn, entry, ready, ready.block.ports(ready.data)[0]?.id ?? 'next')
    else decide(turn, entry, ready, () => ready.block.enter(createRun(turn, place), ready.data))
  }
}

/** Wakes the block that rests on top, then walks on. */
export function resumeTop(turn: Turn, happened: Happened): void {
  const frame = topFrame(turn)
  if (!frame) return
  const place = here(frame)
  const entry: PathEntry = { ...place, resumed: true }
  turn.path.push(entry)
  const ready = readyBlock(turn.program, frame.flow, frame.block)
  if (!ready.ok) rescue(turn, ready.code, place, ready.detail)
  else decide(turn, entry, ready, () => ready.block.resume(createRun(turn, place), ready.data, happened))
  walk(turn)
}

/** What was interrupted goes on: a question is asked again, what was waited for may have come. */
export function revive(turn: Turn): void {
  const rest = topFrame(turn)?.rest
  if (rest?.type === 'ask') askAgain(turn)
  else if (rest?.type === 'effect' && rest.result) resumeTop(turn, { type: 'result', result: rest.result })
  else if (rest?.type === 'wait' && rest.until <= turn.at) resumeTop(turn, { type: 'waited' })
  else if (rest?.type === 'human') turn.state.status = 'human'
  else walk(turn)
}

/** Says the present question once more (another language, back from an interrupt); it stays the same asking. */
export function askAgain(turn: Turn): void {
  const frame = topFrame(turn)
  if (frame?.rest?.type !== 'ask') return
  const place = here(frame)
  const ready = readyBlock(turn.program, frame.flow, frame.block)
  const entry: PathEntry = { ...place, resumed: true }
  turn.path.push(entry)
  if (!ready.ok) rescue(turn, ready.code, place, ready.detail)
  else decide(turn, entry, ready, () => ready.block.enter(createRun(turn, place), ready.data))
  walk(turn)
}

/** Last words of a turn: what was remembered leaves as one effect, status and timer follow from the frames. */
export function settle(turn: Turn): void {
  const { state } = turn
  if (Object.keys(turn.remembered).length) turn.effects.push({ type: 'remember', facts: turn.remembered })
  const rest = topFrame(turn)?.rest
  if (!rest) {
    state.status = 'ended'
    state.frames.length = 0
    state.queue.length = 0
  }
  state.timer = rest?.until ?? null
}

function answerQueued(turn: Turn): void {
  const queued = topFrame(turn)?.rest?.type === 'ask' ? turn.state.queue.shift() : undefined
  if (queued) resumeTop(turn, { type: 'answer', answer: queued.answer })
}

function decide(turn: Turn, entry: PathEntry, ready: Ok, run: () => Outcome): void {
  turn.changed = {}
  let outcome: Outcome
  try {
    outcome = run()
  } catch (error) {
    rescue(turn, 'crashed', entry, error instanceof Error ? error.message : String(error))
    return
  }
  if (turn.event.trace && Object.keys(turn.changed).length) entry.wrote = turn.changed
  apply(turn, entry, ready, outcome)
}

function apply(turn: Turn, entry: PathEntry, ready: Ok, outcome: Outcome): void {
  const frame = topFrame(turn)
  if (!frame) return
  const { state } = turn
  if ('to' in outcome) {
    leave(turn, entry, ready, outcome.to)
    return
  }
  if ('ask' in outcome) {
    const asked = frame.rest?.type === 'ask' ? frame.rest.question : undefined
    const id = asked && isSame(asked, outcome.ask) ? asked.id : String(++state.n)
    const seconds = outcome.noAnswerSeconds
    const until = seconds ? turn.at + seconds * 1000 : null
    frame.rest = { type: 'ask', question: { ...outcome.ask, id }, until }
    return
  }
  if ('request' in outcome) {
    const n = ++state.n
    turn.effects.push({ ...outcome.request, n, from: { flow: entry.flow, block: entry.block } })
    frame.rest = { type: 'effect', n, until: turn.at + outcome.timeoutMs }
    return
  }
  if ('waitUntil' in outcome) {
    frame.rest = { type: 'wait', until: outcome.waitUntil }
    if (outcome.waitUntil <= turn.at) resumeNow(turn, entry, ready)
    return
  }
  if ('human' in outcome) {
    const from = { flow: entry.flow, block: entry.block }
    turn.effects.push({ type: 'handOff', from, ...outcome.human })
    frame.rest = { type: 'human', until: outcome.human.until }
    state.status = 'human'
    return
  }
  if ('jump' in outcome) jump(turn, entry, outcome)
  else if (outcome.end === 'conversation') state.frames.length = 0
  else finish(turn)
}

/** Asked again, perhaps in another language. What is answered otherwise is another question: its answers are not mixed up. */
function isSame(asked: Question, asking: Asking): boolean {
  const ids = (question: Asking) => question.options?.map((option) => option.id).join()
  return asked.type === asking.type && ids(asked) === ids(asking)
}

function resumeNow(turn: Turn, entry: PathEntry, ready: Ok): void {
  const frame = topFrame(turn)
  if (frame) frame.rest = null
  decide(turn, entry, ready, () => ready.block.resume(createRun(turn, entry), ready.data, { type: 'waited' }))
}

function jump(turn: Turn, entry: PathEntry, { jump, andReturn }: Extract<Outcome, { jump: unknown }>): void {
  const frame = topFrame(turn)
  const target = flowOf(turn.program, jump.flow)
  if (!frame || !target) {
    rescue(turn, 'missingBlock', entry, jump.flow)
    return
  }
  if (andReturn) {
    if (turn.state.frames.length >= deepestStack) {
      rescue(turn, 'tooDeep', entry, jump.flow)
      return
    }
    frame.rest = null
    enterFlow(turn, jump.flow, jump.block)
    return
  }
  moveTo(frame, jump.flow, jump.block ?? target.start)
}

function leave(turn: Turn, entry: PathEntry, ready: Ok, port: string): void {
  entry.port = port
  const frame = topFrame(turn)
  if (!frame) return
  const edges = flowOf(turn.program, frame.flow)?.edges ?? {}
  const exits = Object.hasOwn(edges, frame.block) ? edges[frame.block] : undefined
  const target = exits && Object.hasOwn(exits, port) ? exits[port] : undefined
  if (target !== undefined) {
    moveTo(frame, frame.flow, target)
    return
  }
  const kind = ready.block.ports(ready.data).find(({ id }) => id === port)?.kind
  // An exit for trouble that the author left open must not end in silence; "no answer" has nobody to speak to.
  if (kind === 'other' && port !== 'noAnswer' && port !== 'otherwise') rescue(turn, null, entry, port)
  else finish(turn)
}

function moveTo(frame: Frame, flow: string, block: string): void {
  frame.flow = flow
  frame.block = block
  frame.rest = null
  frame.tries = 0
  delete frame.memory
}

/** The top flow is over: back to what called or was interrupted, or the end. */
function finish(turn: Turn): void {
  const { state } = turn
  const frame = state.frames.pop()
  if (frame?.after === 'abandon') state.frames.length = 0
  if (frame?.after === 'restart') restart(turn)
  const below = topFrame(turn)
  if (!below || frame?.after === 'restart') return
  if (frame?.after === 'resume') {
    reviveBelow(turn)
    return
  }
  const ready = readyBlock(turn.program, below.flow, below.block)
  const entry: PathEntry = { ...here(below), resumed: true }
  turn.path.push(entry)
  if (ready.ok) leave(turn, entry, ready, 'next')
  else rescue(turn, ready.code, entry, ready.detail)
}

function reviveBelow(turn: Turn): void {
  const rest = topFrame(turn)?.rest
  if (rest) revive(turn)
}

function restart(turn: Turn): void {
  turn.state.frames.length = 0
  turn.state.queue.length = 0
  turn.state.variables = initialVariables(turn.program)
  turn.scope = null
  enterFlow(turn, turn.program.document.main)
}

/**
 * The bot cannot go on by itself: say so, then offer the human interrupt if there is one and it is not what failed.
 * `code` null: an exit that the author left open, which the checks already report.
 */
function rescue(turn: Turn, code: ProblemCode | null, place: BlockRef, detail: string): void {
  const from = { flow: place.flow, block: place.block }
  if (code) turn.effects.push({ type: 'problem', from, code, detail: detail.slice(0, 500) })
  const { state, program } = turn
  const human = program.interrupts.find(({ interrupt }) => interrupt.name === 'human')
  const inside = state.frames.some((frame) => frame.flow === human?.flow)
  state.frames.length = 0
  if (turn.rescued) return
  turn.rescued = true
  const run = createRun(turn, from)
  const trouble = program.document.settings.trouble ?? {}
  const said = run.text(trouble) || run.words(troubleWords).said
  turn.effects.push({ type: 'say', from, bubble: { type: 'text', text: said } })
  if (!human || inside) return
  turn.walked = Math.min(turn.walked, longestWalk - 50)
  enterFlow(turn, human.flow, undefined, 'abandon')
}

function here({ flow, block }: Frame): BlockRef {
  return { flow, block }
}
