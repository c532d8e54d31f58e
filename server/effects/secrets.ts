import type { Database } from '#db/client.ts'
import { findSecret } from '#db/queries/secrets.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Keyring } from '#server/access/keyring.ts'
import { secretPlace, unseal } from '#server/access/seal.ts'

/** A secret opened for one call; `hosts` are those that may receive it ("api.shop.example", "*.shop.example", "localhost:8080"). */
export type Secret = { value: string; hosts: string[] }

/** A workspace's secret by its name; undefined: there is none, or it was sealed with another APP_SECRET. */
export async function openSecret(
  db: Database,
  keys: Keyring,
  workspace: WorkspaceId,
  name: string,
): Promise<Secret | undefined> {
  const found = await findSecret(db, workspace, name)
  const value = found && unseal(keys, secretPlace(workspace, found.id), found.sealed)
  return value === undefined ? undefined : { value, hosts: found?.hosts ?? [] }
}

/** May this secret be sent there? Without a port, a host stands for https on 443; with one, for that port and any scheme. */
export function mayReceive({ hosts }: Secret, url: URL): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return hosts.some((given) => {
    const [host = '', wanted] = given.toLowerCase().split(':')
    if (wanted === undefined ? url.protocol !== 'https:' || port !== '443' : wanted !== port) return false
    return host === url.hostname || (host.startsWith('*.') && url.hostname.endsWith(host.slice(1)))
  })
}
