import { isUniqueViolation } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import type { NamedSecret } from '#db/queries/secrets.ts'
import { deleteSecret, insertSecret, listSecrets, updateSecret } from '#db/queries/secrets.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { seal, secretPlace } from '#server/access/seal.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What flows may send, by name: what they hold is never answered. */
export async function secretsOf({ db }: Studio, workspace: WorkspaceId): Promise<NamedSecret[]> {
  return listSecrets(db, workspace)
}

/** Problem: nameTaken. */
export async function createSecret(
  { db, keys }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { name, value, hosts }: { name: string; value: string; hosts: string[] },
): Promise<{ secret: string }> {
  const id = newId()
  const sealed = seal(keys, secretPlace(workspace, id), value)
  await withOwnName(name, () =>
    insertSecret(db, workspace, { id, name, sealed, hosts, createdBy: person.id }),
  )
  return { secret: id }
}

/**
 * Sets what is given. New hosts ask for the value anew: whoever may edit hosts could otherwise send a secret that they cannot read to
 * a place of their own. Problems: notFound, nameTaken, badInput.
 */
export async function changeSecret(
  { db, keys }: Studio,
  workspace: WorkspaceId,
  { secret, name, value, hosts }: { secret: string; name?: string; value?: string; hosts?: string[] },
): Promise<void> {
  const known = (await listSecrets(db, workspace)).find(({ id }) => id === secret)
  if (!known) throw new Problem('notFound')
  const isWider = hosts?.some((host) => !known.hosts.includes(host)) ?? false
  if (isWider && value === undefined) throw new Problem('badInput', { field: 'value' })
  await withOwnName(name ?? known.name, async () => {
    const sealed = value === undefined ? undefined : seal(keys, secretPlace(workspace, secret), value)
    const set = { ...(name !== undefined && { name }), ...(hosts && { hosts }), ...(sealed && { sealed }) }
    if (!(await updateSecret(db, workspace, secret, set))) throw new Problem('notFound')
  })
}

/** Problem: notFound. */
export async function removeSecret({ db }: Studio, workspace: WorkspaceId, secret: string): Promise<void> {
  if (!(await deleteSecret(db, workspace, secret))) throw new Problem('notFound')
}

async function withOwnName(name: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Problem('nameTaken', { name })
    throw error
  }
}
