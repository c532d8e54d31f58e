import type {
  Beginning,
  Conversation,
  Message,
  Sending,
  Session,
  Signal,
  Snapshot,
} from '#app/_chat/contract.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Question } from '#flow/run/question.ts'
import { wordsOf } from '#flow/text/words-of.ts'

/** One turn of a fake bot: what it says, then what it asks (null: it only goes on with the next answer). */
export type FakeTurn = { say: Partial<Message>[]; ask: Question | null; status?: Conversation['status'] }

type Told = { type: 'message' | 'input' | 'status' | 'typing'; body: unknown; seq: number }

/**
 * A bot that speaks the public API's contract from memory: turns in order, answers stored once for each key, answers to an older
 * question ignored, news told to whoever listens. It stands for the server where a test is about the chat alone.
 */
export class FakeBot {
  readonly turns: FakeTurn[]
  readonly begun: Beginning[] = []
  readonly signals: Signal[] = []
  readonly sent: Sending[] = []
  conversation: Conversation | null = null
  messages: Message[] = []
  input: Question | null = null
  readonly #answers = new Map<string, Snapshot>()
  readonly #listeners = new Set<(told: Told) => void>()
  #seq = 0
  #count = 0
  #turn = 0

  constructor(turns: FakeTurn[]) {
    this.turns = turns
  }

  begin(beginning: Beginning, key: string): Snapshot & { session: Session } {
    const before = this.#answers.get(key)
    if (!before) {
      this.begun.push(beginning)
      this.conversation = { id: `c${++this.#count}`, status: 'active', locale: beginning.locale ?? 'en' }
      this.messages = []
      this.#turn = 0
      this.#next()
    }
    const snapshot = before ?? this.#keep(key, 0)
    const id = snapshot.conversation.id
    return {
      ...snapshot,
      session: { conversation: id, token: `token-${id}`, visitor: beginning.visitor ?? 'v1' },
    }
  }

  read(after: number): Snapshot {
    if (!this.conversation) throw new Error('Nothing was begun')
    return {
      conversation: this.conversation,
      messages: this.messages.filter(({ seq }) => seq > after),
      input: this.input,
    }
  }

  send({ answer, key, inputId }: Sending): Snapshot {
    const before = this.#answers.get(key)
    if (before) return before
    this.sent.push({ answer, key, ...(inputId !== undefined && { inputId }) })
    const after = this.#seq
    if (inputId === undefined || inputId === this.input?.id) {
      this.say({ role: 'contact', ...this.#shown(answer) })
      if (this.conversation?.status !== 'human') this.#next()
    }
    return this.#keep(key, after)
  }

  signal(signal: Signal): Snapshot {
    this.signals.push(signal)
    const after = this.#seq
    if ('human' in signal) this.status({ status: 'human', waiting: { place: 2 } })
    if ('locale' in signal) this.status({ locale: signal.locale })
    if ('interrupt' in signal) this.say({ text: `Interrupted: ${signal.interrupt}` })
    if ('restart' in signal) {
      this.#turn = 0
      this.#next()
    }
    return this.read(after)
  }

  /** Somebody says something: the bot of itself, or an agent. */
  say(message: Partial<Message>): void {
    this.#seq += 2
    const seq = this.#seq
    const said: Message = {
      id: `m${seq}`,
      seq,
      role: 'bot',
      type: 'text',
      at: new Date().toISOString(),
      ...message,
    }
    this.messages = [...this.messages, said]
    this.#tell('message', said)
  }

  status(change: Partial<Conversation>): void {
    if (!this.conversation) return
    this.conversation = { ...this.conversation, ...change }
    this.#tell('status', this.conversation)
  }

  typing(name: string): void {
    this.#tell('typing', { role: 'agent', typing: true, name })
  }

  listen(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get listeners(): number {
    return this.#listeners.size
  }

  #next(): void {
    const turn = this.turns[this.#turn++]
    for (const message of turn?.say ?? []) this.say(message)
    this.input = turn?.ask ? { ...turn.ask, id: `${this.#turn}` } : null
    this.status({ status: turn ? (turn.status ?? 'active') : 'ended' })
    this.#tell('input', this.input)
  }

  #shown(answer: Answer): Partial<Message> {
    if ('text' in answer) return { text: answer.text }
    if ('file' in answer) return { type: 'file', url: answer.file.url, name: answer.file.name }
    const ids = 'choices' in answer ? answer.choices : [answer.choice]
    const labels = ids.map((id) =>
      wordsOf(this.input?.options?.find((option) => option.id === id)?.label ?? id),
    )
    return { text: labels.join(', ') }
  }

  #keep(key: string, after: number): Snapshot {
    const snapshot = this.read(after)
    this.#answers.set(key, snapshot)
    return snapshot
  }

  #tell(type: Told['type'], body: unknown): void {
    for (const listener of [...this.#listeners]) listener({ type, body, seq: this.#seq })
  }
}
