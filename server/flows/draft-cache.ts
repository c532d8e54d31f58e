import { LRUCache } from 'lru-cache'
import type { Database } from '#db/client.ts'
import type { DraftHead } from '#db/queries/drafts.ts'
import { readSnapshot, readTail } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import { documentVersion } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import { change } from '#flow/edit/change.ts'
import { openDocument } from '#server/flows/open-document.ts'

export type OpenedDraft = {
  document: FlowDocument
  revision: number
  /** What is stored is of an older shape: the next edit must store a snapshot of today's. */
  isOlder?: boolean
}

/** Drafts as they were when last looked at: a document at a revision is the same for ever, so what is missing is only read on. */
export type DraftCache = {
  /** The document at `head.revision`. */
  read(db: Database, workspace: WorkspaceId, bot: string, head: DraftHead): Promise<OpenedDraft>
  /** What was just committed. */
  keep(bot: string, draft: OpenedDraft): void
}

const draftsKept = 64

export function createDraftCache(): DraftCache {
  const cache = new LRUCache<string, OpenedDraft>({ max: draftsKept })
  const keep: DraftCache['keep'] = (bot, draft) => {
    if ((cache.get(bot)?.revision ?? -1) < draft.revision) cache.set(bot, draft)
  }
  return {
    keep,
    async read(db, workspace, bot, head) {
      const known = cache.get(bot)
      if (known?.revision === head.revision) return known
      const usable = known && known.revision < head.revision && known.revision >= head.snapshotRevision
      const start = usable ? known : await snapshotOf(db, workspace, bot)
      const tail = await readTail(db, workspace, bot, start.revision)
      let { document, revision } = start
      for (const entry of tail) {
        if (entry.revision > head.revision) break
        document = applied(document, entry.body, bot, entry.revision)
        revision = entry.revision
      }
      if (revision !== head.revision) {
        throw new Error(`Draft ${bot}: the log ends at ${revision}, not at ${head.revision}`)
      }
      // Only now: the tail of an older document was written in its shape.
      const isOlder = start.isOlder || document.version !== documentVersion
      const read = { document: usable ? document : openDocument(document), revision, isOlder }
      keep(bot, read)
      return read
    },
  }
}

async function snapshotOf(db: Database, workspace: WorkspaceId, bot: string): Promise<OpenedDraft> {
  const found = await readSnapshot(db, workspace, bot)
  if (!found) throw new Error(`Draft ${bot} is gone`)
  return { document: found.snapshot as unknown as FlowDocument, revision: found.snapshotRevision }
}

function applied(document: FlowDocument, body: unknown, bot: string, revision: number): FlowDocument {
  const result = applyChange(document, change.parse(body))
  if (!result.ok) throw new Error(`Draft ${bot}: change ${revision} of the log does not apply`)
  return result.document
}
