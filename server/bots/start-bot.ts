import type { WorkspaceId } from '#db/workspace-id.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'
import { templates } from '#flow/templates/registry.ts'
import { createBot } from '#server/bots/create-bot.ts'
import { workspaceSettings } from '#server/people/workspaces.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'
import { plantTables } from '#server/templates/plant-tables.ts'

export type Started = {
  bot: string
  slug: string
  /** Tables of the template that the workspace did not have. */
  tables: string[]
}

/**
 * A bot to begin with: a template, or without one a hello. `language` is the author's; the time zone is the workspace's. Problem:
 * notFound, when there is no such template.
 */
export async function startBot(
  studio: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { name, template: id, language }: { name: string; template?: string; language: string },
): Promise<Started> {
  const { newBots } = await workspaceSettings(studio, workspace)
  const options = { language, timeZone: newBots.timeZone }
  const template = templates.find((template) => template.id === id)
  if (id !== undefined && !template) throw new Problem('notFound', { template: id })
  const document = template ? template.document(options) : emptyBot(options)
  return studio.db.transaction(async (tx) => {
    const made = await createBot(tx, workspace, { name, document, createdBy: person.id })
    return { ...made, tables: await plantTables(tx, workspace, template?.tables ?? []) }
  })
}
