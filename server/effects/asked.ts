import type { WorkspaceId } from '#db/workspace-id.ts'
import type { AskType, Request } from '#flow/run/effect.ts'

/** A question to the outside as a runner gets it. */
export type Asked<T extends AskType = AskType> = {
  request: Extract<Request, { type: T }>
  workspace: WorkspaceId
  conversation: string
  n: number
  /** Names it for the outside: the same for every try. */
  id: string
  /** 1 for the process that asked; more when an earlier one went away without an answer. */
  attempt: number
  /** Aborted when the process ends. */
  signal: AbortSignal
}
