import { newId } from '#db/new-id.ts'
import { hasPeople, lockFirstPerson } from '#db/queries/people.ts'
import { keepSetting, readSetting } from '#db/queries/settings.ts'
import { insertWorkspace } from '#db/queries/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { templates as shipped } from '#flow/templates/registry.ts'
import type { Template } from '#flow/templates/template.ts'
import { createBot } from '#server/bots/create-bot.ts'
import { createDraftCache } from '#server/flows/draft-cache.ts'
import { demoSetting } from '#server/people/set-up.ts'
import { publishDraft } from '#server/publishing/publish.ts'
import type { Services } from '#server/services.ts'
import { plantTables } from '#server/templates/plant-tables.ts'

/**
 * At the first start, before there is anybody: a demo workspace with the bots that ship, published, and their tables. Whoever sets the
 * installation up owns it. Answers how many bots there are now; undefined: it was planted before.
 */
export async function seedDemo(
  { db }: Pick<Services, 'db'>,
  templates: readonly Template[] = shipped,
): Promise<number | undefined> {
  if ((await readSetting(db, demoSetting)) !== undefined || (await hasPeople(db))) return undefined
  return db.transaction(async (tx) => {
    // Of processes that start together, one plants.
    if (!(await lockFirstPerson(tx)) || (await readSetting(tx, demoSetting)) !== undefined) return undefined
    const workspace = await insertWorkspace(tx, newId(), 'Demo')
    for (const template of templates) await plant(tx, workspace, template)
    await keepSetting(tx, demoSetting, workspace)
    return templates.length
  })
}

async function plant(tx: Services['db'], workspace: WorkspaceId, template: Template): Promise<void> {
  const name = template.words.en.title
  const document = template.document({ language: 'en', timeZone: 'Europe/Paris' })
  await plantTables(tx, workspace, template.tables)
  const { bot } = await createBot(tx, workspace, { name, document, slug: template.id, createdBy: null })
  const source = { db: tx, drafts: createDraftCache() }
  await publishDraft(source, workspace, null, { bot, revision: 0, note: '', force: true })
}
