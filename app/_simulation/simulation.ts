import type { Message } from '#app/_chat/contract.ts'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import { capabilitiesOf } from '#flow/channels/capabilities.ts'
import type { Fitting } from '#flow/channels/fit-message.ts'
import { fitMessage } from '#flow/channels/fit-message.ts'
import type { BlockRef, FlowDocument } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Ask, AskType, Effect, Result } from '#flow/run/effect.ts'
import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import { compile } from '#flow/run/program.ts'
import type { Question } from '#flow/run/question.ts'
import type { State } from '#flow/run/state.ts'
import { step } from '#flow/run/step.ts'
import type { PathEntry } from '#flow/run/turn.ts'

/** How asks of the outside are answered: for real, through the server, or by the author. */
export type EffectMode = 'real' | 'author'

/** One event and all that came of it. Turns are never changed, so going back is dropping some. */
export type Turn = {
  event: Event
  state: State
  messages: Message[]
  path: PathEntry[]
  effects: Effect[]
  /** What is asked at its end, and what was said, as the channel shows them; what it shows otherwise than it was written. */
  question: Question | null
  fittings: Fitting[]
}

export type SimulationOptions = {
  document: FlowDocument
  locale?: string
  channel?: ChannelKind
  attributes?: { [name: string]: Json }
  from?: BlockRef | undefined
}

/** Everything that the simulator shows; a new object whenever something happened. */
export type SimulationView = {
  /** Changes when the transcript was cut: the chat is drawn anew. */
  epoch: number
  options: SimulationOptions
  turns: readonly Turn[]
  state: State | null
  /** An ask that waits for the author's answer. */
  unanswered: Ask | null
  running: boolean
}

/**
 * A conversation with the draft in this browser, by the interpreter that serves visitors. `runEffect` does asks for
 * real (it never rejects); `mode` says, ask by ask, whether it is called or the author is. Times and chance are given.
 */
export function createSimulation(given: {
  options: SimulationOptions
  runEffect: (effect: Ask) => Promise<Result>
  mode: (type: AskType) => EffectMode
  now: () => number
  seed: () => number
}) {
  const listeners = new Set<() => void>()
  let options = given.options
  let program: Program = compile(options.document)
  let view: SimulationView = { epoch: 0, options, turns: [], state: null, unanswered: null, running: false }
  let skippedMs = 0
  let wake: ReturnType<typeof setTimeout> | undefined

  function show(change: Partial<SimulationView>) {
    view = { ...view, ...change }
    for (const listener of [...listeners]) listener()
  }
  const now = () => given.now() + skippedMs

  function happen(event: EventAlone): void {
    const full = { ...event, at: now(), seed: given.seed(), trace: true } as Event
    const lastSeq = lastMessage(view.turns)?.seq ?? 0
    const stepped = step(program, view.state, full)
    if (stepped.state === view.state) return
    const said = 'answer' in full ? [ownMessage(full, lastSeq + 1, questionOf(view.state))] : []
    const fitted = fitMessage(
      {
        bubbles: stepped.effects.flatMap((effect) => (effect.type === 'say' ? [effect.bubble] : [])),
        question: questionOf(stepped.state) ?? null,
      },
      capabilitiesOf[options.channel ?? 'web'],
    )
    const messages: Message[] = [
      ...said,
      ...fitted.bubbles.map((bubble, i) => ({
        ...bubble,
        id: `m${lastSeq + said.length + i + 1}`,
        seq: lastSeq + said.length + i + 1,
        role: 'bot' as const,
        at: new Date(full.at).toISOString(),
      })),
    ]
    const turn: Turn = {
      event: full,
      state: stepped.state,
      messages,
      path: stepped.path,
      effects: stepped.effects,
      question: fitted.question,
      fittings: fitted.fittings,
    }
    show({ turns: [...view.turns, turn], state: stepped.state, unanswered: null })
    rest(stepped.effects)
  }

  /** After each turn: does the outside have to be asked, or the clock? */
  function rest(effects: readonly Effect[]): void {
    clearTimeout(wake)
    const asks = effects.filter((effect): effect is Ask => 'n' in effect)
    for (const ask of asks) answerOrWait(ask)
    const { timer, frames } = view.state ?? { timer: null, frames: [] }
    if (timer === null || frames.at(-1)?.rest?.type === 'effect') return
    wake = setTimeout(() => happen({ type: 'timer' }), Math.min(Math.max(0, timer - now()), longestTimeout))
  }

  function answerOrWait(ask: Ask): void {
    if (given.mode(ask.type) === 'author') {
      show({ unanswered: ask })
      return
    }
    const { epoch } = view
    show({ running: true })
    void given.runEffect(ask).then((result) => {
      if (view.epoch !== epoch) return
      show({ running: false })
      happen({ type: 'result', n: ask.n, result })
    })
  }

  function begin(): void {
    clearTimeout(wake)
    skippedMs = 0
    program = compile(options.document)
    show({ epoch: view.epoch + 1, options, turns: [], state: null, unanswered: null, running: false })
    const { locale, channel = 'web', attributes, from } = options
    happen({
      type: 'start',
      contactKey: 'simulator',
      channel,
      ...(locale && { locale }),
      ...(attributes && { attributes }),
      ...(from && { from }),
    })
  }

  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin,
    /** Begins anew with other choices (language, first block, channel…). */
    restart(changes: Partial<SimulationOptions> = {}) {
      options = { ...options, ...changes }
      begin()
    },
    happen,
    /** The author edited the flow: the conversation goes on where it is, on the new draft. */
    edited(document: FlowDocument) {
      options = { ...options, document }
      program = compile(document)
      show({ options })
    },
    /** Answers an ask in the outside's place. */
    answerEffect(result: Result) {
      const ask = view.unanswered
      if (ask) happen({ type: 'result', n: ask.n, result })
    },
    runUnanswered() {
      const ask = view.unanswered
      if (!ask) return
      const { epoch } = view
      show({ unanswered: null, running: true })
      void given.runEffect(ask).then((result) => {
        if (view.epoch !== epoch) return
        show({ running: false })
        happen({ type: 'result', n: ask.n, result })
      })
    },
    /** What the bot waits for is over now: a wait, a silence, an agent who never comes. */
    skipWait() {
      const timer = view.state?.timer
      if (timer === null || timer === undefined) return
      skippedMs += Math.max(0, timer - now())
      happen({ type: 'timer' })
    },
    /** Keeps so many turns and forgets what came after; the draft as it is now answers from there. */
    backTo(kept: number) {
      clearTimeout(wake)
      if (kept <= 0) {
        begin()
        return
      }
      const turns = view.turns.slice(0, kept)
      show({
        epoch: view.epoch + 1,
        turns,
        state: turns.at(-1)?.state ?? null,
        unanswered: null,
        running: false,
      })
      rest(turns.at(-1)?.effects.filter((effect) => 'n' in effect) ?? [])
    },
    /** No clock runs any more; it goes on with the next thing that happens. */
    stop() {
      clearTimeout(wake)
    },
  }
}

export type Simulation = ReturnType<typeof createSimulation>
type Alone<E> = E extends Event ? Omit<E, 'at' | 'seed' | 'trace'> : never
export type EventAlone = Alone<Event>

const longestTimeout = 2 ** 31 - 1

/** What is asked at the moment, if anything. */
export function questionOf(state: State | null): Question | undefined {
  const rest = state?.frames.at(-1)?.rest
  return rest?.type === 'ask' ? rest.question : undefined
}

/** How many turns to keep to be back at a bubble: just after the bot said it, just before the visitor did. */
export function turnsUpTo(turns: readonly Turn[], seq: number): number {
  const place = turns.findIndex(({ messages }) => messages.some((message) => message.seq === seq))
  const message = turns[place]?.messages.find((message) => message.seq === seq)
  return message?.role === 'contact' ? place : place + 1
}

/** Every message so far, in order. */
export function messagesOf(turns: readonly Turn[]): Message[] {
  return turns.flatMap(({ messages }) => messages)
}

function lastMessage(turns: readonly Turn[]): Message | undefined {
  return turns.findLast(({ messages }) => messages.length > 0)?.messages.at(-1)
}

function ownMessage(
  event: Extract<Event, { type: 'answer' }>,
  seq: number,
  question: Question | undefined,
): Message {
  const { answer } = event
  const base = { id: `m${seq}`, seq, role: 'contact' as const, at: new Date(event.at).toISOString() }
  if ('file' in answer) return { ...base, type: 'file', file: answer.file, name: answer.file.name }
  if ('text' in answer) return { ...base, type: 'text', text: answer.text }
  const chosen = 'choice' in answer ? [answer.choice] : answer.choices
  const labels = chosen.map((id) => question?.options?.find((option) => option.id === id)?.label ?? id)
  return { ...base, type: 'text', text: labels.join(', ') }
}
