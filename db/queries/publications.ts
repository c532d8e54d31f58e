import type { KeptAnswer } from '#db/queries/conversations.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** A contact as an identity found it. */
export type KnownContact = { id: string; facts: JsonObject; isUser: boolean }

/** A bot's public face, and who a visitor says to be. */
export type LiveBot = {
  workspace: WorkspaceId
  botId: string
  versionId: string
  allowedSites: string[]
  /** Sealed; null: the bot cannot check whom a site vouches for. */
  userSecret: Uint8Array | null
  visitor: KnownContact | null
  user: KnownContact | null
  kept: KeptAnswer | null
}

const find = `
  select p.workspace_id, p.bot_id, p.version_id, b.allowed_sites, b.user_secret,
    vc.id as visitor_id, vc.facts as visitor_facts,
    exists (select from identities x where x.workspace_id = p.workspace_id and x.contact_id = vc.id and x.kind = 'user') as visitor_is_user,
    uc.id as user_id, uc.facts as user_facts,
    k.conversation_id, k.body_hash, k.from_seq, k.answer
  from publications p
  join bots b on b.workspace_id = p.workspace_id and b.id = p.bot_id
  left join identities v on v.workspace_id = p.workspace_id and v.kind = 'visitor' and v.value = $2
  left join contacts vc on vc.workspace_id = p.workspace_id and vc.id = v.contact_id
  left join identities u on u.workspace_id = p.workspace_id and u.kind = 'user' and u.value = $3
  left join contacts uc on uc.workspace_id = p.workspace_id and uc.id = u.contact_id
  left join idempotency_keys k on k.workspace_id = p.workspace_id and k.scope = p.bot_id and k.key = $4
  where p.slug = $1 and p.online and p.version_id is not null and b.archived_at is null and b.deleted_at is null`

/**
 * What beginning a conversation needs to know, in one look: the bot that is live at this address (undefined: none), the contacts
 * behind a visitor's hash and a user's id, and what was answered under this key before.
 */
export async function findLiveBot(
  sql: Connection,
  slug: string,
  { visitor, user, key }: { visitor: string | null; user: string | null; key: string | null },
): Promise<LiveBot | undefined> {
  const [row] = await runPrepared(sql, find, [slug, visitor, user, key])
  return (
    row && {
      workspace: row.workspace_id as WorkspaceId,
      botId: row.bot_id as string,
      versionId: row.version_id as string,
      allowedSites: row.allowed_sites as string[],
      userSecret: row.user_secret as Uint8Array | null,
      visitor: known(row.visitor_id, row.visitor_facts, row.visitor_is_user === true),
      user: known(row.user_id, row.user_facts, true),
      kept: row.body_hash
        ? {
            conversationId: row.conversation_id as string,
            bodyHash: row.body_hash as Uint8Array,
            fromSeq: row.from_seq as number,
            answer: row.answer as JsonObject | null,
          }
        : null,
    }
  )
}

function known(id: unknown, facts: unknown, isUser: boolean): KnownContact | null {
  return typeof id === 'string' ? { id, facts: facts as JsonObject, isUser } : null
}
