import type { WorkspaceId } from '#db/workspace-id.ts'
import { eraseContact } from '#server/contacts/erase-contact.ts'
import type { Job } from '#server/jobs/job.ts'

/** A visitor asked for it: the person goes, everywhere. Asked for by the turn in which they confirmed it (`db/queries/conversations.ts`). */
export const eraseContactJob: Job<{ workspace: string; contact: string; bot: string }> = {
  kind: 'erase-contact',
  async run({ sql, bus }, { args: { workspace, contact, bot } }) {
    await eraseContact({ sql, bus }, workspace as WorkspaceId, { contact, by: 'visitor', bot })
    return undefined
  },
}
