import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { secrets } from '#db/schema/secrets.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type SealedSecret = { id: string; sealed: Uint8Array; hosts: string[] }

/** A workspace's secret by its name, sealed. */
export async function findSecret(
  db: Database,
  workspace: WorkspaceId,
  name: string,
): Promise<SealedSecret | undefined> {
  const [row] = await db
    .select({ id: secrets.id, sealed: secrets.sealed, hosts: secrets.hosts })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspace), eq(secrets.name, name)))
  return row
}
