import { z } from 'zod'
import { newId } from '#db/new-id.ts'
import type { Person } from '#db/queries/people.ts'
import {
  deleteWorkspace,
  insertMember,
  insertWorkspace,
  readWorkspace,
  updateWorkspace,
} from '#db/queries/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { languageTag } from '#flow/document.ts'
import { isTimeZone } from '#server/bots/time-zone.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What a new bot of the workspace begins with. */
export const newBotSettings = z.object({
  /** The default language first. */
  languages: z.array(languageTag).min(1).max(20).default(['en', 'fr']),
  timeZone: z.string().refine(isTimeZone).default('Europe/Paris'),
})
export type NewBotSettings = z.infer<typeof newBotSettings>

/** Whoever makes a workspace owns it. */
export async function createWorkspace(
  { db }: Studio,
  person: Person,
  name: string,
): Promise<{ workspace: WorkspaceId }> {
  return db.transaction(async (tx) => {
    const workspace = await insertWorkspace(tx, newId(), name)
    await insertMember(tx, workspace, person.id, 'owner')
    return { workspace }
  })
}

export async function workspaceSettings(
  { db }: Studio,
  workspace: WorkspaceId,
): Promise<{ name: string; newBots: NewBotSettings }> {
  const about = await readWorkspace(db, workspace)
  if (!about) throw new Problem('notFound')
  const read = newBotSettings.safeParse(about.settings.newBots ?? {})
  return { name: about.name, newBots: read.success ? read.data : newBotSettings.parse({}) }
}

export async function changeWorkspace(
  { db }: Studio,
  workspace: WorkspaceId,
  { name, newBots }: { name?: string; newBots?: NewBotSettings },
): Promise<void> {
  if (name === undefined && newBots === undefined) return
  await updateWorkspace(db, workspace, {
    ...(name !== undefined && { name }),
    ...(newBots && { settings: { newBots } }),
  })
}

/** With all its bots, conversations and tables, for ever. `name` is typed by hand. Problem: badInput, when it is not the name. */
export async function removeWorkspace({ db }: Studio, workspace: WorkspaceId, name: string): Promise<void> {
  const about = await readWorkspace(db, workspace)
  if (about?.name !== name) throw new Problem('badInput', { field: 'name' })
  await deleteWorkspace(db, workspace)
}
