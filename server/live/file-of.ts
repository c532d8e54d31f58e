import { findConversationFile } from '#db/queries/files.ts'
import type { FileRef } from '#flow/run/question.ts'
import type { Where } from '#server/conversations/advance.ts'
import { fileRefOf } from '#server/files/file-ref.ts'
import type { Live } from '#server/live/live.ts'
import { Problem } from '#server/problem.ts'

/** A file that was sent in this conversation before, by its id. Problem wrongValue: there is none. */
export async function fileOf(live: Live, { workspace, conversation }: Where, id: string): Promise<FileRef> {
  const file = await findConversationFile(live.sql, workspace, conversation, id)
  if (!file) throw new Problem('wrongValue', { detail: 'No such file was sent in this conversation' })
  return fileRefOf(file, live.environment.baseUrl)
}
