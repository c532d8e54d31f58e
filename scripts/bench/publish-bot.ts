import type postgres from 'postgres'
import { newId } from '#db/new-id.ts'
import type { FlowDocument } from '#flow/document.ts'

/** Puts a bot where visitors find it, in a workspace of its own, with nothing that only authors need. */
export async function publishBot(sql: postgres.Sql, slug: string, document: FlowDocument): Promise<void> {
  const [workspace, bot, version] = [newId(), newId(), newId()]
  await sql.begin(async (tx) => {
    await tx`insert into workspaces (id, name) values (${workspace}, 'Bench')`
    await tx`insert into bots (workspace_id, id, name) values (${workspace}, ${bot}, ${slug})`
    await tx`
      insert into versions (workspace_id, id, bot_id, number, document, revision)
      values (${workspace}, ${version}, ${bot}, 1, ${JSON.stringify(document)}::text::jsonb, 0)`
    await tx`
      insert into publications (workspace_id, bot_id, slug, version_id) values (${workspace}, ${bot}, ${slug}, ${version})`
  })
}

/** The document behind this address, when something is published there. */
export async function publishedDocument(sql: postgres.Sql, slug: string): Promise<FlowDocument | undefined> {
  const [row] = await sql`
    select v.document from publications p join versions v on v.workspace_id = p.workspace_id and v.id = p.version_id
    where p.slug = ${slug} and p.online`
  return row?.document as FlowDocument | undefined
}
