import type { PlaceId } from './places.ts'

/** Who is signed in. */
export type ShellUser = { id: string; name: string; email: string; image?: string }

/** A workspace this person belongs to. */
export type ShellWorkspace = { id: string; name: string; image?: string }

/** What the shell shows and what it can do; it fetches nothing itself. */
export type ShellData = {
  user: ShellUser
  workspace: ShellWorkspace
  workspaces: readonly ShellWorkspace[]
  /** The places this person's role may see; all of them unless told. */
  allowed?: readonly PlaceId[]
  /** How many people wait for an answer in the inbox. */
  waiting?: number
  onWorkspaceChange: (workspaceId: string) => void
  /** Absent when this person may not make one. */
  onNewWorkspace?: () => void
  /** Where one's own name, password and notifications are. */
  accountHref?: string
  onSignOut: () => void
}
