import { LRUCache } from 'lru-cache'
import type { Database } from '#db/client.ts'
import type { DraftHead } from '#db/queries/drafts.ts'
import { readSnapshot, readTail } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import { change } from '#flow/edit/change.ts'
import { readDocument } from '#server/flows/read-document.ts'

export type OpenedDraft = { document: FlowDocument; revision: number }

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
      const read = { document: start.document, revision: start.revision }
      for (const { revision, body } of tail) {
        if (revision > head.revision) break
        read.document = applied(read.document, body, bot, revision)
        read.revision = revision
      }
      if (read.revision !== head.revision) {
        throw new Error(`Draft ${bot}: the log ends at ${read.revision}, not at ${head.revision}`)
      }
      keep(bot, read)
      return read
    },
  }
}

async function snapshotOf(db: Database, workspace: WorkspaceId, bot: string): Promise<OpenedDraft> {
  const found = await readSnapshot(db, workspace, bot)
  if (!found) throw new Error(`Draft ${bot} is gone`)
  return { document: readDocument(found.snapshot), revision: found.snapshotRevision }
}

function applied(document: FlowDocument, body: unknown, bot: string, revision: number): FlowDocument {
  const result = applyChange(document, change.parse(body))
  if (!result.ok) throw new Error(`Draft ${bot}: change ${revision} of the log does not apply`)
  return result.document
}
