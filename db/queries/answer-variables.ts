import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'

/** How many versions back variables are looked for that today's version has no more. */
const mostVersions = 20

/** The document of a bot's latest version, or of one version, and the names of all variables that its last versions declared. */
export async function readVariables(
  db: Database,
  workspace: WorkspaceId,
  { bot, version }: { bot: string; version?: string | undefined },
): Promise<{ document: Json; names: string[] } | undefined> {
  const those = sql`
    select document, number from versions where workspace_id = ${workspace} and bot_id = ${bot}
    ${version === undefined ? sql`` : sql`and id = ${version}`} order by number desc limit ${mostVersions}`
  const [[latest], names] = await Promise.all([
    db.execute(sql`select document from (${those}) v order by number desc limit 1`),
    db.execute(
      sql`select distinct name from (${those}) v, jsonb_object_keys(v.document -> 'variables') as name`,
    ),
  ])
  return latest && { document: latest.document as Json, names: names.map(({ name }) => name as string) }
}
