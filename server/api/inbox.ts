import { tracked } from '@trpc/server'
import { z } from 'zod'
import { inboxViews } from '#db/queries/inbox.ts'
import { bot, locale } from '#server/api/fields.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { aheadOf } from '#server/inbox/ahead.ts'
import { agentsOf, changeDuty, dutyOf } from '#server/inbox/duty.ts'
import { close, handBack, handOn, putBack, take } from '#server/inbox/hand.ts'
import {
  entriesUpTo,
  inboxCounts,
  inboxList,
  openConversation,
  placesOf,
  seeConversation,
} from '#server/inbox/inbox.ts'
import { note, say, tellTyping } from '#server/inbox/speak.ts'
import { watchConversation, watchInbox } from '#server/inbox/watch-inbox.ts'

const seq = z.int().min(0).max(2_147_483_647)
const place = z.object({ at: z.number().int().min(0).max(8_640_000_000_000_000), id: z.uuid() })
const blockId = z.string().min(1).max(64)
const text = z.string().trim().min(1).max(10_000)
const person = z.string().min(1).max(64)
const backTo = z.object({ to: z.object({ flow: blockId, block: blockId }).optional() })

const procedure = workspaceProcedure('agent')
const about = procedure.input(z.object({ conversation: z.uuid() }))

/** Conversations that humans answer. Who only reads the workspace reads no visitors. */
export const inboxRouter = router({
  list: procedure
    .input(
      z.object({
        view: z.enum(inboxViews),
        bot: bot.optional(),
        search: z.string().trim().max(100).optional(),
        cursor: place.nullish(),
      }),
    )
    .query(({ ctx, input: { cursor, ...asked } }) =>
      inboxList(ctx.studio, ctx.workspace, ctx.person, { ...asked, after: cursor ?? undefined }),
    ),
  counts: procedure.query(({ ctx }) => inboxCounts(ctx.studio, ctx.workspace, ctx.person)),
  open: about.query(({ ctx, input }) => openConversation(ctx.studio, ctx.workspace, input.conversation)),
  before: about
    .input(z.object({ before: seq }))
    .query(({ ctx, input }) => entriesUpTo(ctx.studio, ctx.workspace, input)),
  places: about.query(({ ctx, input }) => placesOf(ctx.studio, ctx.workspace, input.conversation)),
  ahead: about.input(backTo).query(({ ctx, input }) => aheadOf(ctx.studio, ctx.workspace, input)),
  agents: procedure.query(({ ctx }) => agentsOf(ctx.studio, ctx.workspace)),
  duty: procedure.query(({ ctx }) => dutyOf(ctx.studio, ctx.workspace, ctx.person)),
  setDuty: procedure
    .input(z.object({ available: z.boolean().optional(), mailsWaiting: z.boolean().optional() }))
    .mutation(({ ctx, input }) => changeDuty(ctx.studio, ctx.workspace, ctx.person, input)),
  take: about.mutation(({ ctx, input }) =>
    take(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person),
  ),
  handOn: about
    .input(z.object({ to: person, from: person }))
    .mutation(({ ctx, input }) =>
      handOn(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person, input),
    ),
  putBack: about.mutation(({ ctx, input }) =>
    putBack(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person),
  ),
  handBack: about
    .input(backTo)
    .mutation(({ ctx, input }) =>
      handBack(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person, input.to),
    ),
  close: about.mutation(({ ctx, input }) =>
    close(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person),
  ),
  say: about
    .input(
      z.object({
        key: z.string().min(8).max(64),
        said: z.union([z.object({ text }), z.object({ file: z.uuid() })]),
      }),
    )
    .mutation(({ ctx, input: { key, said, ...where } }) =>
      say(ctx.studio, { ...where, workspace: ctx.workspace }, ctx.person, { key, ...said }),
    ),
  note: about
    .input(z.object({ text }))
    .mutation(({ ctx, input }) =>
      note(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person, input.text),
    ),
  typing: about.mutation(({ ctx, input }) =>
    tellTyping(ctx.studio, { ...input, workspace: ctx.workspace }, ctx.person),
  ),
  seen: about
    .input(z.object({ seq }))
    .mutation(({ ctx, input }) => seeConversation(ctx.studio, ctx.workspace, ctx.person, input)),
  watch: procedure
    .input(z.object({ locale, lastEventId: z.coerce.number().int().min(0).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const watcher = { person: ctx.person, session: ctx.session }
      const from = {
        since: input.lastEventId ?? null,
        locale: input.locale,
        signal: signal ?? ctx.caller.signal,
      }
      for await (const { since, news } of watchInbox(ctx.studio, ctx.workspace, watcher, from)) {
        yield tracked(String(since), news)
      }
    }),
  follow: about
    .input(z.object({ after: seq, lastEventId: z.coerce.number().int().min(0).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const watcher = { person: ctx.person, session: ctx.session }
      const { conversation, lastEventId, after } = input
      const from = { conversation, after: lastEventId ?? after, signal: signal ?? ctx.caller.signal }
      for await (const { seq, news } of watchConversation(ctx.studio, ctx.workspace, watcher, from)) {
        yield tracked(String(seq), news)
      }
    }),
})
