import { readBot } from '#db/queries/bots.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import { createBot } from '#server/bots/create-bot.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { parseDocument } from '#server/flows/parse-document.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** Another bot with the same draft, theme and sites: what is drawn, not what is live. Problem: notFound. */
export async function duplicateBot(
  studio: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { bot, name }: { bot: string; name: string },
): Promise<{ bot: string; slug: string }> {
  const about = await readBot(studio.db, workspace, bot)
  if (!about) throw new Problem('notFound')
  const { document } = await openDraft(studio, workspace, bot)
  const { theme, allowedSites } = about
  return createBot(studio.db, workspace, { name, document, theme, allowedSites, createdBy: person.id })
}

/** The draft as a file: what `importBot` takes. It carries the names of secrets, never what they hold. Problem: notFound. */
export async function exportBot(
  studio: Studio,
  workspace: WorkspaceId,
  bot: string,
): Promise<{ fileName: string; document: FlowDocument }> {
  const about = await readBot(studio.db, workspace, bot)
  if (!about) throw new Problem('notFound')
  const { document } = await openDraft(studio, workspace, bot)
  const plain = about.name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return { fileName: `${plain || 'bot'}.json`, document }
}

/** A bot of what somebody exported. Problems: notAFlow, newerFlow, each saying what is wrong. */
export async function importBot(
  { db }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { name, text }: { name: string; text: string },
): Promise<{ bot: string; slug: string }> {
  return createBot(db, workspace, { name, document: parseDocument(text), createdBy: person.id })
}
