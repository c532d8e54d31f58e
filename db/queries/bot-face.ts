import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** What a bot that is live looks like from outside. */
export type StoredFace = {
  workspace: WorkspaceId
  versionId: string
  name: string
  theme: JsonObject
  allowedSites: string[]
}

const find = `
  select p.workspace_id, p.version_id, b.name, b.theme, b.allowed_sites
  from publications p
  join bots b on b.workspace_id = p.workspace_id and b.id = p.bot_id
  where p.slug = $1 and p.online and p.version_id is not null and b.archived_at is null and b.deleted_at is null`

/** The bot that is live at this address, or undefined. */
export async function findBotFace(sql: Connection, slug: string): Promise<StoredFace | undefined> {
  const [row] = await runPrepared(sql, find, [slug])
  return (
    row && {
      workspace: row.workspace_id as WorkspaceId,
      versionId: row.version_id as string,
      name: row.name as string,
      theme: row.theme as JsonObject,
      allowedSites: row.allowed_sites as string[],
    }
  )
}
