import type { DatabaseClient } from '#db/client.ts'
import { amountOf, contactOf, conversationsOf } from '#db/queries/erasing.ts'
import type { Result } from '#flow/run/effect.ts'
import { copyToken } from '#server/access/copy-token.ts'
import type { Keyring } from '#server/access/keyring.ts'
import type { Asked } from '#server/effects/asked.ts'

type Outside = { sql: DatabaseClient['sql']; keys: Keyring; baseUrl: string | undefined }

/** How long the address of a copy is good. */
const copyMs = 3_600_000

/**
 * Makes an address at which this conversation's contact, and whoever they give it to, finds all that is kept of them. Null: the
 * conversation is gone.
 */
export async function giveOwnData(
  { workspace, conversation }: Asked<'ownData'>,
  { sql, keys, baseUrl }: Outside,
): Promise<Result | null> {
  const contact = await contactOf(sql, workspace, conversation)
  if (!contact) return null
  const amount = await amountOf(sql, workspace, await conversationsOf(sql, workspace, contact))
  const token = copyToken(keys, { workspace, contact, until: Date.now() + copyMs })
  return { outcome: 'success', value: { ...amount, url: `${baseUrl ?? ''}/api/v1/copies/${token}` } }
}
