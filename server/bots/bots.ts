import type { BotInList, BotSettings, Live, Shelf } from '#db/queries/bots.ts'
import { deleteBot, findBotOf, listBots, moveToBin, readBot, readLive, updateBot } from '#db/queries/bots.ts'
import type { Person } from '#db/queries/people.ts'
import { updateSlug } from '#db/queries/publishing.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

export async function botsOn({ db }: Studio, workspace: WorkspaceId, shelf: Shelf): Promise<BotInList[]> {
  return listBots(db, workspace, shelf)
}

/** Problem: notFound. */
export async function getBot(
  { db }: Studio,
  workspace: WorkspaceId,
  bot: string,
): Promise<BotSettings & { live: Live }> {
  const [settings, live] = await Promise.all([readBot(db, workspace, bot), readLive(db, workspace, bot)])
  if (!settings || !live) throw new Problem('notFound')
  return { ...settings, live }
}

/** In which of a person's workspaces a bot is, for whoever follows a link to it. Problem: notFound. */
export async function whereIs(
  { db }: Studio,
  person: Person,
  bot: string,
): Promise<{ workspace: WorkspaceId }> {
  const workspace = await findBotOf(db, person.id, bot)
  if (!workspace) throw new Problem('notFound')
  return { workspace }
}

export type BotChange = {
  bot: string
  name?: string
  slug?: string
  allowedSites?: string[]
  theme?: { [token: string]: unknown }
  retentionDays?: number | null
}

/** Sets what is given and leaves the rest. Problems: notFound, addressTaken; nothing is set then. */
export async function changeBot(
  studio: Studio,
  workspace: WorkspaceId,
  { bot, slug, ...set }: BotChange,
): Promise<void> {
  await studio.db.transaction(async (tx) => {
    if (!(await readBot(tx, workspace, bot))) throw new Problem('notFound')
    if (Object.keys(set).length > 0) await updateBot(tx, workspace, bot, set)
    if (slug !== undefined && !(await updateSlug(tx, workspace, bot, slug))) {
      throw new Problem('addressTaken', { slug })
    }
  })
  studio.bus.publish(draftTopic(bot), { type: 'published' })
}

/** An archived bot is offline and out of the way; nothing of it is lost. Problem: notFound. */
export async function setArchived(
  { db, bus }: Studio,
  workspace: WorkspaceId,
  { bot, archived }: { bot: string; archived: boolean },
): Promise<void> {
  const there = await updateBot(db, workspace, bot, { archivedAt: archived ? new Date() : null })
  if (!there) throw new Problem('notFound')
  bus.publish(draftTopic(bot), { type: 'published' })
}

/** Into the bin: offline at once, gone for ever after `binDays`. Problem: notFound. */
export async function throwAway({ db, bus }: Studio, workspace: WorkspaceId, bot: string): Promise<void> {
  if (!(await moveToBin(db, workspace, bot, new Date()))) throw new Problem('notFound')
  bus.publish(draftTopic(bot), { type: 'gone' })
}

/** Out of the bin, as it was. Problem: notFound. */
export async function takeBack({ db }: Studio, workspace: WorkspaceId, bot: string): Promise<void> {
  if (!(await moveToBin(db, workspace, bot, null))) throw new Problem('notFound')
}

/** From the bin, for ever, with its versions and conversations. Problem: notFound, also when it is not in the bin. */
export async function deleteForEver({ db }: Studio, workspace: WorkspaceId, bot: string): Promise<void> {
  if (!(await deleteBot(db, workspace, bot))) throw new Problem('notFound')
}
