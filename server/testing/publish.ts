import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { bots, drafts, publications, versions } from '#db/schema/bots.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'

/** A workspace to test in. */
export async function makeWorkspace(db: Database): Promise<WorkspaceId> {
  const id = newId() as WorkspaceId
  await db.insert(workspaces).values({ id, name: 'Test' })
  return id
}

/** Makes a bot of a document and publishes it at an address. */
export async function publish(
  db: Database,
  workspace: WorkspaceId,
  document: FlowDocument,
  {
    slug,
    bot = newId(),
    allowedSites = [],
    userSecret = null,
  }: { slug: string; bot?: string; allowedSites?: string[]; userSecret?: Uint8Array | null },
): Promise<{ bot: string; version: string }> {
  const version = newId()
  await db.insert(bots).values({ workspaceId: workspace, id: bot, name: slug, allowedSites, userSecret })
  await db.insert(drafts).values({ workspaceId: workspace, botId: bot, snapshot: document })
  const made = { workspaceId: workspace, id: version, botId: bot, number: 1, document, revision: 0 }
  await db.insert(versions).values(made)
  await db.insert(publications).values({ workspaceId: workspace, botId: bot, slug, versionId: version })
  return { bot, version }
}
