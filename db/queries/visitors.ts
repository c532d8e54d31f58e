import { and, desc, eq, ne } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { identities } from '#db/schema/contacts.ts'
import { conversations } from '#db/schema/conversations.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** Is there a contact with this identity? */
export async function isKnown(
  db: Database,
  workspace: WorkspaceId,
  { kind, value }: { kind: string; value: string },
): Promise<boolean> {
  const [row] = await db
    .select({ contact: identities.contactId })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspace), eq(identities.kind, kind), eq(identities.value, value)))
  return row !== undefined
}

/** A contact's latest conversation with a bot that has not ended. */
export async function findOpenConversation(
  db: Database,
  workspace: WorkspaceId,
  { contact, bot }: { contact: string; bot: string },
): Promise<{ id: string; epoch: number } | undefined> {
  const [row] = await db
    .select({ id: conversations.id, epoch: conversations.epoch })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspace),
        eq(conversations.contactId, contact),
        eq(conversations.botId, bot),
        ne(conversations.status, 'ended'),
      ),
    )
    .orderBy(desc(conversations.startedAt))
    .limit(1)
  return row
}
