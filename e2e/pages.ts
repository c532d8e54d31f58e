import type { APIRequestContext } from '@playwright/test'
import { studioApi } from '#e2e/studio-api.ts'

/** What the pages below are shown with: the demo, and links that lead somewhere. */
export type World = {
  workspace: string
  bot: string
  conversation: string
  contact: string
  table: string
  invitation: string
  tryLink: string
}

/** A page of the product: the file under app/ it comes from, where it is found, and who may see it. */
export type ProductPage = {
  /** Without one, the page is not Next's. */
  file?: string
  path: (world: World) => string
  signedOut?: true
  /** What is there once the page is: its title, unless it has none. */
  shows?: string
}

/** Every page of the product but the set-up, which only a fresh installation shows (people.spec.ts). A new page is one more line. */
export const pages: readonly ProductPage[] = [
  { file: '(auth)/sign-in', path: () => '/sign-in', signedOut: true },
  { file: '(auth)/reset', path: () => '/reset', signedOut: true },
  { file: '(auth)/reset/[token]', path: () => '/reset/a-token-of-nobody', signedOut: true },
  { file: '(auth)/invite/[token]', path: ({ invitation }) => invitation, signedOut: true },
  { file: 'try/[token]', path: ({ tryLink }) => tryLink, signedOut: true },
  { path: () => '/b/support', signedOut: true, shows: '[role=log]' },
  { path: () => '/b/nobody', signedOut: true },
  { path: () => '/nowhere-at-all', signedOut: true },
  { file: '(studio)/(shell)/bots', path: () => '/bots' },
  { file: '(studio)/(shell)/bots/new', path: () => '/bots/new' },
  { file: '(studio)/(shell)/bots/[botId]', path: ({ bot }) => `/bots/${bot}` },
  { file: '(studio)/(shell)/bots/[botId]/versions', path: ({ bot }) => `/bots/${bot}/versions` },
  { file: '(studio)/(shell)/bots/[botId]/share', path: ({ bot }) => `/bots/${bot}/share` },
  { file: '(studio)/(shell)/bots/[botId]/look', path: ({ bot }) => `/bots/${bot}/look` },
  { file: '(studio)/(shell)/bots/[botId]/tries', path: ({ bot }) => `/bots/${bot}/tries` },
  { file: '(studio)/(shell)/bots/[botId]/settings', path: ({ bot }) => `/bots/${bot}/settings` },
  { file: '(studio)/(shell)/bots/[botId]/results', path: ({ bot }) => `/bots/${bot}/results` },
  { file: '(studio)/(shell)/bots/[botId]/answers', path: ({ bot }) => `/bots/${bot}/answers` },
  { file: '(studio)/(shell)/bots/[botId]/conversations', path: ({ bot }) => `/bots/${bot}/conversations` },
  {
    file: '(studio)/(shell)/bots/[botId]/conversations/[conversationId]',
    path: ({ bot, conversation }) => `/bots/${bot}/conversations/${conversation}`,
  },
  {
    file: '(studio)/bots/[botId]/edit',
    path: ({ bot }) => `/bots/${bot}/edit`,
    shows: '.react-flow__node',
  },
  { file: '(studio)/(shell)/insights', path: () => '/insights' },
  { file: '(studio)/(shell)/contacts', path: () => '/contacts' },
  { file: '(studio)/(shell)/contacts/erased', path: () => '/contacts/erased' },
  { file: '(studio)/(shell)/contacts/[contactId]', path: ({ contact }) => `/contacts/${contact}` },
  { file: '(studio)/(shell)/blocks', path: () => '/blocks' },
  { file: '(studio)/(shell)/inbox', path: () => '/inbox' },
  {
    file: '(studio)/(shell)/inbox/[conversationId]',
    path: ({ conversation }) => `/inbox/${conversation}`,
    shows: '[role=log]',
  },
  { file: '(studio)/(shell)/data', path: () => '/data' },
  { file: '(studio)/(shell)/data/[tableId]', path: ({ table }) => `/data/${table}` },
  { file: '(studio)/(shell)/settings', path: () => '/settings' },
  { file: '(studio)/(shell)/settings/members', path: () => '/settings/members' },
  { file: '(studio)/(shell)/settings/secrets', path: () => '/settings/secrets' },
  { file: '(studio)/(shell)/settings/account', path: () => '/settings/account' },
]

/** Makes the links; the rest is the demo's. For whoever is signed in. */
export async function makeWorld(request: APIRequestContext, baseURL: string | undefined): Promise<World> {
  const { ask, tell } = studioApi(request, baseURL)
  const { workspaces } = await ask<{ workspaces: Named[] }>('session.current')
  const workspace = idOf(workspaces, 'Demo')
  const bot = idOf(await ask('bots.list', { workspace }), 'Support')
  const begun = await request.post('/api/v1/bots/support/conversations', { data: { locale: 'en' } })
  const conversation: string = (await begun.json()).conversation.id
  const { rows } = await ask<{ rows: { id: string }[] }>('contacts.list', { workspace })
  const contact = rows[0]?.id ?? ''
  const columns = ['Product', 'Colour', 'Price'].map((name) => ({ name, type: 'text' }))
  const about = { workspace, name: `products ${crypto.randomUUID()}`, columns }
  const { table } = await tell<{ table: string }>('tables.create', about)
  const email = `${crypto.randomUUID()}@parcours.test`
  const guest = { workspace, email, role: 'editor', locale: 'en' }
  const invitation = await tell<{ path: string }>('invitations.create', guest)
  const tryLink = await tell<{ path: string }>('tryLinks.create', { workspace, bot })
  return { workspace, bot, conversation, contact, table, invitation: invitation.path, tryLink: tryLink.path }
}

type Named = { id: string; name: string }

function idOf(things: readonly Named[], name: string): string {
  const found = things.find((thing) => thing.name === name)
  if (!found) throw new Error(`The demo has nothing called ${name}`)
  return found.id
}
