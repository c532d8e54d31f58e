import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { bots, publications } from '#db/schema/bots.ts'

/** The sites that may show the bot at this address; an empty list allows all. Undefined: no bot is there. */
export async function findAllowedSites(db: Database, slug: string): Promise<string[] | undefined> {
  const [row] = await db
    .select({ sites: bots.allowedSites })
    .from(publications)
    .innerJoin(bots, and(eq(bots.workspaceId, publications.workspaceId), eq(bots.id, publications.botId)))
    .where(eq(publications.slug, slug))
  return row?.sites
}
