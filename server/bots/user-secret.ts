import { randomBytes } from 'node:crypto'
import { updateBot } from '#db/queries/bots.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { seal, userSecretPlace } from '#server/access/seal.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/**
 * Makes the key by which a site vouches for its users (HMAC-SHA256 of the user's id, hex). It is shown this once; a new one ends the
 * former. Problem: notFound.
 */
export async function makeUserSecret(
  { db, keys }: Studio,
  workspace: WorkspaceId,
  bot: string,
): Promise<{ secret: string }> {
  const secret = randomBytes(32).toString('base64url')
  const there = await updateBot(db, workspace, bot, { userSecret: seal(keys, userSecretPlace(bot), secret) })
  if (!there) throw new Problem('notFound')
  return { secret }
}
