import { and, arrayContains, eq, gt, ne, or, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { members } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** How long somebody counts as there after their browser was last heard of. */
const freshSeconds = 60

/** How many people are ready to answer for this team ('': any). Who is in no team answers for all. */
export async function countAvailable(db: Database, workspace: WorkspaceId, team: string): Promise<number> {
  return db.$count(
    members,
    and(
      eq(members.workspaceId, workspace),
      eq(members.available, true),
      ne(members.role, 'viewer'),
      gt(members.seenAt, sql`now() - make_interval(secs => ${freshSeconds})`),
      team === '' ? undefined : or(arrayContains(members.teams, [team]), eq(members.teams, [])),
    ),
  )
}
