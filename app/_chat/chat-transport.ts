import type {
  Beginning,
  Conversation,
  Message,
  Sending,
  Session,
  Signal,
  Snapshot,
} from '#app/_chat/contract.ts'
import type { FileRef, Question } from '#flow/run/question.ts'

/** What a stream tells. `open` comes first: from then on nothing is missed. */
export type StreamEvent =
  | { type: 'open' }
  | { type: 'message'; message: Message }
  | { type: 'input'; input: Question | null }
  | { type: 'status'; conversation: Conversation }
  | { type: 'typing'; typing: boolean; name?: string }

/**
 * How a chat reaches its bot: over REST (page, widget), or an interpreter in the same browser (simulator).
 * What fails rejects with a `TransportProblem`.
 */
export type ChatTransport = {
  /** Begins a conversation and returns what lets this browser take it up again, if anything does. */
  begin(beginning: Beginning, key: string): Promise<Snapshot & { session: Session | null }>
  /** Goes on with a conversation that was begun before. */
  resume(session: Session): void
  /** What was said after `after` (0: everything), and where the conversation stands. */
  read(after: number): Promise<Snapshot>
  send(sending: Sending): Promise<Snapshot>
  signal(signal: Signal): Promise<Snapshot>
  /** `progress` is called with 0 to 1. */
  upload(file: File, progress: (share: number) => void, stop: AbortSignal): Promise<FileRef>
  /**
   * Tells what happens after message `after`, until `stop` aborts. Resolves or rejects when the stream ends by itself.
   */
  stream(after: number, tell: (event: StreamEvent) => void, stop: AbortSignal): Promise<void>
}
