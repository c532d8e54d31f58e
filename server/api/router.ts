import { botsRouter } from '#server/api/bots.ts'
import { cannedRepliesRouter } from '#server/api/canned-replies.ts'
import { contactsRouter } from '#server/api/contacts.ts'
import { flowsRouter } from '#server/api/flows.ts'
import { inboxRouter } from '#server/api/inbox.ts'
import { router } from '#server/api/init.ts'
import { insightsRouter } from '#server/api/insights.ts'
import { invitationsRouter } from '#server/api/invitations.ts'
import { membersRouter } from '#server/api/members.ts'
import { secretsRouter } from '#server/api/secrets.ts'
import { sessionRouter } from '#server/api/session.ts'
import { setUpRouter } from '#server/api/set-up.ts'
import { simulatorRouter } from '#server/api/simulator.ts'
import { tablesRouter } from '#server/api/tables.ts'
import { tryLinksRouter } from '#server/api/try-links.ts'
import { versionsRouter } from '#server/api/versions.ts'
import { workspacesRouter } from '#server/api/workspaces.ts'

/** Everything the studio can ask of the server, one router for each noun. */
export const appRouter = router({
  session: sessionRouter,
  setUp: setUpRouter,
  workspaces: workspacesRouter,
  members: membersRouter,
  invitations: invitationsRouter,
  bots: botsRouter,
  contacts: contactsRouter,
  flows: flowsRouter,
  versions: versionsRouter,
  tryLinks: tryLinksRouter,
  simulator: simulatorRouter,
  tables: tablesRouter,
  inbox: inboxRouter,
  cannedReplies: cannedRepliesRouter,
  secrets: secretsRouter,
  insights: insightsRouter,
})

/** All that pages know of the server. */
export type AppRouter = typeof appRouter
