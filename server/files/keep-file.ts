import { newId } from '#db/new-id.ts'
import { insertFile } from '#db/queries/files.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FileRef } from '#flow/run/question.ts'
import { acceptedFile } from '#server/files/accepted-file.ts'
import { fileRefOf, newFileAddress } from '#server/files/file-ref.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** Keeps what an author shows in a bot. Its address is one on this host, so that a bot may move. Problem: wrongValue. */
export async function keepFile(
  { sql }: Pick<Studio, 'sql'>,
  workspace: WorkspaceId,
  person: { id: string },
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<FileRef> {
  const accepted = bytes.length > 0 ? await acceptedFile(name, bytes) : null
  if (!accepted) throw new Problem('wrongValue', { why: bytes.length > 0 ? 'kind' : 'empty' })
  const stored = {
    id: newId(),
    address: newFileAddress(),
    name: accepted.name,
    type: accepted.type,
    size: bytes.length,
  }
  await insertFile(sql, workspace, { ...stored, bytes, userId: person.id })
  return fileRefOf(stored, undefined)
}
