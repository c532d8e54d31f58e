import { z } from 'zod'
import { shelves } from '#db/queries/bots.ts'
import { languageTag } from '#flow/document.ts'
import { bot } from '#server/api/fields.ts'
import { personProcedure, router, workspaceProcedure } from '#server/api/init.ts'
import {
  botsOn,
  changeBot,
  deleteForEver,
  getBot,
  setArchived,
  takeBack,
  throwAway,
  whereIs,
} from '#server/bots/bots.ts'
import { duplicateBot, exportBot, importBot } from '#server/bots/copy-bot.ts'
import { site } from '#server/bots/site.ts'
import { slug } from '#server/bots/slug.ts'
import { startBot } from '#server/bots/start-bot.ts'
import { makeUserSecret } from '#server/bots/user-secret.ts'
import { previewRetention } from '#server/contacts/retention.ts'

/** In characters: what flow/migrate/ takes. */
export const largestImport = 32_000_000

const botName = z.string().trim().min(1).max(120)
const retentionDays = z.int().min(1).max(3650)
const editing = workspaceProcedure('editor').input(z.object({ bot }))

/** Bots: a flow with its address, its looks and its sites. */
export const botsRouter = router({
  list: workspaceProcedure('viewer')
    .input(z.object({ shelf: z.enum(shelves).default('active') }))
    .query(({ ctx, input }) => botsOn(ctx.studio, ctx.workspace, input.shelf)),
  get: workspaceProcedure('viewer')
    .input(z.object({ bot }))
    .query(({ ctx, input }) => getBot(ctx.studio, ctx.workspace, input.bot)),
  whereIs: personProcedure
    .input(z.object({ bot }))
    .query(({ ctx, input }) => whereIs(ctx.studio, ctx.person, input.bot)),
  create: workspaceProcedure('editor')
    .input(z.object({ name: botName, template: z.string().max(64).optional(), language: languageTag }))
    .mutation(({ ctx, input }) => startBot(ctx.studio, ctx.workspace, ctx.person, input)),
  import: workspaceProcedure('editor')
    .input(z.object({ name: botName, text: z.string().max(largestImport) }))
    .mutation(({ ctx, input }) => importBot(ctx.studio, ctx.workspace, ctx.person, input)),
  duplicate: editing
    .input(z.object({ name: botName }))
    .mutation(({ ctx, input }) => duplicateBot(ctx.studio, ctx.workspace, ctx.person, input)),
  export: workspaceProcedure('viewer')
    .input(z.object({ bot }))
    .query(({ ctx, input }) => exportBot(ctx.studio, ctx.workspace, input.bot)),
  update: editing
    .input(
      z.object({
        name: botName.optional(),
        slug: slug.optional(),
        allowedSites: z.array(site).max(100).optional(),
        theme: z.record(z.string().max(64), z.json()).optional(),
        retentionDays: retentionDays.nullable().optional(),
      }),
    )
    .mutation(({ ctx, input: { workspace: _, ...change } }) => changeBot(ctx.studio, ctx.workspace, change)),
  retentionPreview: workspaceProcedure('viewer')
    .input(z.object({ bot, days: retentionDays }))
    .query(({ ctx, input }) => previewRetention(ctx.studio, ctx.workspace, input)),
  makeUserSecret: editing.mutation(({ ctx, input }) => makeUserSecret(ctx.studio, ctx.workspace, input.bot)),
  setArchived: editing
    .input(z.object({ archived: z.boolean() }))
    .mutation(({ ctx, input }) => setArchived(ctx.studio, ctx.workspace, input)),
  throwAway: editing.mutation(({ ctx, input }) => throwAway(ctx.studio, ctx.workspace, input.bot)),
  takeBack: editing.mutation(({ ctx, input }) => takeBack(ctx.studio, ctx.workspace, input.bot)),
  deleteForEver: editing.mutation(({ ctx, input }) => deleteForEver(ctx.studio, ctx.workspace, input.bot)),
})
