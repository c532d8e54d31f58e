import { expect, it } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { joined, settled } from '#server/testing/settled.ts'
import type { Browser } from '#server/testing/studio.ts'
import { testStudio } from '#server/testing/studio.ts'

const test = testStudio()

/** Who may call what: the least role, "person" for whoever is signed in, "anybody". Every procedure is here, or the test fails. */
const least: { [procedure: string]: 'anybody' | 'person' | 'viewer' | 'agent' | 'editor' | 'owner' } = {
  'session.current': 'anybody',
  'session.signIn': 'anybody',
  'session.signOut': 'anybody',
  'session.requestReset': 'anybody',
  'session.resetPassword': 'anybody',
  'session.rename': 'person',
  'session.changePassword': 'person',
  'setUp.state': 'anybody',
  'setUp.begin': 'anybody',
  'workspaces.create': 'person',
  'workspaces.settings': 'viewer',
  'workspaces.update': 'owner',
  'workspaces.remove': 'owner',
  'members.list': 'viewer',
  'members.setRole': 'owner',
  'members.setTeams': 'owner',
  'members.remove': 'owner',
  'members.leave': 'viewer',
  'members.resets': 'owner',
  'invitations.list': 'owner',
  'invitations.create': 'owner',
  'invitations.revoke': 'owner',
  'invitations.read': 'anybody',
  'invitations.join': 'person',
  'invitations.signUp': 'anybody',
  'bots.list': 'viewer',
  'bots.get': 'viewer',
  'bots.whereIs': 'person',
  'bots.create': 'editor',
  'bots.import': 'editor',
  'bots.duplicate': 'editor',
  'bots.export': 'viewer',
  'bots.update': 'editor',
  'bots.makeUserSecret': 'editor',
  'bots.setArchived': 'editor',
  'bots.throwAway': 'editor',
  'bots.takeBack': 'editor',
  'bots.deleteForEver': 'editor',
  'bots.retentionPreview': 'viewer',
  'contacts.list': 'viewer',
  'contacts.count': 'viewer',
  'contacts.get': 'viewer',
  'contacts.conversations': 'viewer',
  'contacts.setFact': 'agent',
  'contacts.erasurePreview': 'viewer',
  'contacts.erase': 'editor',
  'contacts.erasures': 'viewer',
  'flows.open': 'viewer',
  'flows.edit': 'editor',
  'flows.changesAfter': 'viewer',
  'flows.history': 'viewer',
  'flows.here': 'viewer',
  'flows.watch': 'viewer',
  'versions.list': 'viewer',
  'versions.open': 'viewer',
  'versions.publish': 'editor',
  'versions.restore': 'editor',
  'versions.goLive': 'editor',
  'versions.setOnline': 'editor',
  'tryLinks.list': 'editor',
  'tryLinks.create': 'editor',
  'tryLinks.revoke': 'editor',
  'tryLinks.open': 'anybody',
  'simulator.run': 'editor',
  'tables.list': 'viewer',
  'tables.get': 'viewer',
  'tables.create': 'editor',
  'tables.rename': 'editor',
  'tables.setColumns': 'editor',
  'tables.remove': 'editor',
  'tables.rows': 'viewer',
  'tables.addRows': 'editor',
  'tables.changeRow': 'editor',
  'tables.removeRows': 'editor',
  'inbox.list': 'agent',
  'inbox.counts': 'agent',
  'inbox.open': 'agent',
  'inbox.before': 'agent',
  'inbox.places': 'agent',
  'inbox.ahead': 'agent',
  'inbox.agents': 'agent',
  'inbox.duty': 'agent',
  'inbox.setDuty': 'agent',
  'inbox.take': 'agent',
  'inbox.handOn': 'agent',
  'inbox.putBack': 'agent',
  'inbox.handBack': 'agent',
  'inbox.close': 'agent',
  'inbox.say': 'agent',
  'inbox.note': 'agent',
  'inbox.typing': 'agent',
  'inbox.seen': 'agent',
  'inbox.watch': 'agent',
  'inbox.follow': 'agent',
  'cannedReplies.list': 'agent',
  'cannedReplies.languages': 'agent',
  'cannedReplies.create': 'agent',
  'cannedReplies.update': 'agent',
  'cannedReplies.remove': 'agent',
  'secrets.list': 'editor',
  'secrets.create': 'owner',
  'secrets.update': 'owner',
  'secrets.remove': 'owner',
  'insights.bots': 'viewer',
  'insights.figures': 'viewer',
  'insights.conversations': 'viewer',
  'insights.conversation': 'viewer',
  'insights.answers': 'viewer',
}

const procedures = Object.entries(
  appRouter._def.procedures as unknown as { [name: string]: { _def: { type: string } } },
)
const roles = ['viewer', 'agent', 'editor', 'owner'] as const

/** What becomes of a call that names the workspace and nothing else: the gate stands before everything else is looked at. */
async function call(browser: Browser, name: string, type: string, workspace: string): Promise<string | null> {
  const input = JSON.stringify({ workspace })
  const isMutation = type === 'mutation'
  const answer = await browser.fetch(
    `/api/trpc/${name}${isMutation ? '' : `?input=${encodeURIComponent(input)}`}`,
    {
      method: isMutation ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        ...(type === 'subscription' && { accept: 'text/event-stream' }),
      },
      ...(isMutation && { body: input }),
    },
  )
  const text = await answer.text()
  return /"problem":"(\w+)"/.exec(text)?.[1] ?? null
}

const gates = new Set(['signedOut', 'forbidden', 'notFound'])

it('knows every procedure, and no other', () => {
  expect(procedures.map(([name]) => name).sort()).toEqual(Object.keys(least).sort())
})

it('lets nobody in who is signed out', async () => {
  const { workspace } = await settled(test)
  for (const [name, { _def }] of procedures) {
    const problem = await call(test.browser(), name, _def.type, workspace)
    if (least[name] === 'anybody') expect([name, problem]).not.toEqual([name, 'signedOut'])
    else expect([name, problem]).toEqual([name, 'signedOut'])
  }
})

it('lets nobody into a workspace that is not theirs', async () => {
  const { browser } = await settled(test)
  const foreign = await test.browser()
  const { path } = await browser.api.invitations.create.mutate({
    workspace: (await browser.api.session.current.query())!.workspaces[0]!.id,
    email: 'other@example.org',
    role: 'viewer',
    locale: 'en',
  })
  await foreign.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name: 'Other',
    password: 'password',
  })
  const { workspace } = await foreign.api.workspaces.create.mutate({ name: 'Somebody else’s' })
  for (const [name, { _def }] of procedures) {
    if (least[name] === 'anybody' || least[name] === 'person') continue
    expect([name, await call(browser, name, _def.type, workspace)]).toEqual([name, 'notFound'])
  }
})

it.each(roles)('lets %s do what the role may, and nothing else', async (role) => {
  const at = await settled(test)
  const browser = role === 'owner' ? at.browser : await joined(test, at, role)
  for (const [name, { _def }] of procedures) {
    const needed = least[name]
    // They end what the others need: a session, a membership, the workspace.
    if (!needed || needed === 'anybody' || needed === 'person' || name === 'members.leave') continue
    const problem = await call(browser, name, _def.type, at.workspace)
    const may = roles.indexOf(role) >= roles.indexOf(needed as (typeof roles)[number])
    if (may) expect([name, gates.has(problem ?? '')]).toEqual([name, false])
    else expect([name, problem]).toEqual([name, 'forbidden'])
  }
})
