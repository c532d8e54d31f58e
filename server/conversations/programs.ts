import { LRUCache } from 'lru-cache'
import type { DatabaseClient } from '#db/client.ts'
import { readVersionDocument } from '#db/queries/versions.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Program } from '#flow/run/program.ts'
import { compile } from '#flow/run/program.ts'
import { readDocument } from '#server/flows/read-document.ts'

/** Compiled versions. A version never changes, so what was compiled once is right for ever. */
export type Programs = (workspace: WorkspaceId, version: string) => Program | Promise<Program>

/** A parsed document with its blocks made ready takes about five times the bytes of its JSON. */
const weight = 5

/** Compiles a version when it is first needed and forgets the least recently used ones beyond `bytesMax`. */
export function createPrograms(sql: DatabaseClient['sql'], bytesMax = 128 * 1024 * 1024): Programs {
  const cache = new LRUCache<string, Program>({ maxSize: bytesMax })
  const coming = new Map<string, Promise<Program>>()

  const load = async (workspace: WorkspaceId, version: string) => {
    const found = await readVersionDocument(sql, workspace, version)
    if (!found) throw new Error(`There is no version ${version}`)
    const program = compile(readDocument(found.document))
    // One that is larger than the whole cache is not kept, and compiled for each turn.
    cache.set(version, program, { size: Math.max(1, found.bytes * weight) })
    return program
  }

  return (workspace, version) => {
    const program = cache.get(version) ?? coming.get(version)
    if (program) return program
    const loading = load(workspace, version).finally(() => coming.delete(version))
    coming.set(version, loading)
    return loading
  }
}
