import { isUniqueViolation } from '#db/database-trouble.ts'
import type { CannedReply } from '#db/queries/canned-replies.ts'
import {
  deleteCannedReply,
  insertCannedReply,
  listCannedReplies,
  spokenLanguages,
  updateCannedReply,
} from '#db/queries/canned-replies.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { locales } from '#flow/words.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

export async function cannedReplies({ db }: Studio, workspace: WorkspaceId): Promise<CannedReply[]> {
  return listCannedReplies(db, workspace)
}

/** In which languages a reply may have a text of its own: those of the workspace's bots, and those of its interface. */
export async function replyLanguages({ db }: Studio, workspace: WorkspaceId): Promise<string[]> {
  return [...new Set([...locales, ...(await spokenLanguages(db, workspace))])].sort()
}

/** Problem: nameTaken. */
export async function addCannedReply(
  { db }: Studio,
  workspace: WorkspaceId,
  reply: Omit<CannedReply, 'id'>,
): Promise<{ id: string }> {
  const id = await insertCannedReply(db, workspace, reply)
  if (!id) throw new Problem('nameTaken')
  return { id }
}

/** Problems: notFound, nameTaken. */
export async function changeCannedReply(
  { db }: Studio,
  workspace: WorkspaceId,
  reply: CannedReply,
): Promise<void> {
  try {
    if (!(await updateCannedReply(db, workspace, reply))) throw new Problem('notFound')
  } catch (error) {
    throw isUniqueViolation(error) ? new Problem('nameTaken', {}, { cause: error }) : error
  }
}

/** Problem: notFound. */
export async function removeCannedReply({ db }: Studio, workspace: WorkspaceId, id: string): Promise<void> {
  if (!(await deleteCannedReply(db, workspace, id))) throw new Problem('notFound')
}
