import type { DatabaseClient } from '#db/client.ts'
import type { ClaimedAsk } from '#db/queries/asks.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { AtOnce } from '#server/conversations/at-once.ts'
import type { Committer } from '#server/conversations/committer.ts'
import type { HotConversations } from '#server/conversations/hot-conversations.ts'
import type { Programs } from '#server/conversations/programs.ts'
import type { TurnQueue } from '#server/conversations/turn-queue.ts'
import type { Bus } from '#server/realtime/bus.ts'

/** What every turn of this process goes through. Made by `startEngine`. */
export type Engine = {
  sql: DatabaseClient['sql']
  programs: Programs
  commit: Committer
  hot: HotConversations
  /** A conversation has begun. */
  grew(): void
  /** Undefined in tests: every ask is written down, and worked on after the commit. */
  atOnce?: AtOnce | undefined
  queue: TurnQueue
  bus: Bus
  /** How long what this process took is its own, unless it says so again. */
  leaseMs: number
  now(): number
  /** Works on asks whose lease this process holds. */
  work(asks: ClaimedAsk[]): void
  /** Some conversation is to be woken at this time. */
  wakeAt(at: number): void
}

/** Where it is heard that something changed for the agents of a workspace. */
export function inboxTopic(workspace: WorkspaceId): string {
  return `inbox:${workspace}`
}

/** Where the news of a conversation is heard. */
export function conversationTopic(conversation: string): string {
  return `conversation:${conversation}`
}
