import type { NewKey } from '#db/queries/conversations.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared, runStatement } from '#db/queries/statement.ts'
import { storable, storableText } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** A file without its bytes. `address` is the unguessable part of its public address. */
export type StoredFile = { id: string; address: string; name: string; type: string; size: number }
export type NewFile = StoredFile & { bytes: Uint8Array; userId: string | null }

const columns = 'id, address, name, type, size'

/** Keeps a file of an author's. */
export async function insertFile(sql: Connection, workspace: WorkspaceId, file: NewFile): Promise<void> {
  await runStatement(sql, ({ value }) => {
    return `insert into files (${columns}, workspace_id, bytes, user_id) values (${valuesOf(value, workspace, file).join(', ')})`
  })
}

/**
 * Keeps a file that was sent in a conversation, and under which key it was asked to. False: the conversation is gone. Throws a unique
 * violation when the key was taken meanwhile.
 */
export async function insertSentFile(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  file: NewFile,
  key: NewKey | null,
): Promise<boolean> {
  const rows = await runStatement(sql, ({ value, part }) => {
    const w = value(workspace)
    const c = value(conversation)
    // Held until the commit: a conversation that is being erased takes its files with it.
    part(
      'held',
      `select 1 from conversation_states where workspace_id = ${w}::uuid and conversation_id = ${c}::uuid for key share`,
    )
    part(
      'kept',
      `insert into files (${columns}, workspace_id, bytes, user_id, conversation_id)
      select ${valuesOf(value, workspace, file).join(', ')}, ${c}::uuid from held returning 1`,
    )
    if (key) {
      part(
        'keyed',
        `insert into idempotency_keys (workspace_id, scope, key, conversation_id, body_hash, from_seq, answer)
        select ${w}::uuid, ${value(key.scope)}::uuid, ${value(key.key)}, ${c}::uuid, ${value(key.bodyHash)}::bytea,
          ${value(key.fromSeq)}::int, ${value(storable(key.answer))}::json from held`,
      )
    }
    return 'select 1 from kept'
  })
  return rows.length === 1
}

/** How many bytes were sent in a conversation so far. */
export async function countSentBytes(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<number> {
  const [row] = await runPrepared(
    sql,
    'select coalesce(sum(size), 0)::float8 as bytes from files where workspace_id = $1 and conversation_id = $2',
    [workspace, conversation],
  )
  return row?.bytes as number
}

function valuesOf(value: (value: unknown) => string, workspace: WorkspaceId, file: NewFile): string[] {
  return [
    `${value(file.id)}::uuid`,
    value(file.address),
    value(storableText(file.name)),
    value(file.type),
    `${value(file.size)}::int`,
    `${value(workspace)}::uuid`,
    `${value(file.bytes)}::bytea`,
    `${value(file.userId)}::text`,
  ]
}

/** A file that was sent in this conversation. */
export async function findConversationFile(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
  id: string,
): Promise<StoredFile | undefined> {
  const [row] = await runPrepared(
    sql,
    `select ${columns} from files where workspace_id = $1 and conversation_id = $2 and id = $3`,
    [workspace, conversation, id],
  )
  return row as StoredFile | undefined
}

/** The file at a public address: who knows the address may have it, whatever the workspace. */
export async function findFileByAddress(sql: Connection, address: string): Promise<StoredFile | undefined> {
  const [row] = await runPrepared(sql, `select ${columns} from files where address = $1`, [address])
  return row as StoredFile | undefined
}

/** Some of the bytes at a public address: `length` of them from `start` (0 is the first). */
export async function readFileBytes(
  sql: Connection,
  address: string,
  { start, length }: { start: number; length: number },
): Promise<Uint8Array | undefined> {
  const [row] = await runPrepared(
    sql,
    'select substring(bytes from $2::int for $3::int) as bytes from files where address = $1',
    [address, start + 1, length],
  )
  return row?.bytes as Uint8Array | undefined
}
