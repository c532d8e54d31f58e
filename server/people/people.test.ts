import { expect, it } from 'vitest'
import { setUpCode } from '#server/people/set-up.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio()

const owner = {
  name: 'Marie Curie',
  email: 'Marie@Example.org',
  password: 'radium and polonium',
  workspaceName: 'Atelier',
}

async function settled() {
  const marie = test.browser()
  const { workspace } = await marie.api.setUp.begin.mutate(owner)
  return { marie, workspace }
}

it('makes whoever comes first from this machine the owner, once', async () => {
  const marie = test.browser()
  expect(await marie.api.setUp.state.query()).toEqual({ needed: true, codeNeeded: false })
  const { workspace } = await marie.api.setUp.begin.mutate(owner)
  expect(await marie.api.session.current.query()).toMatchObject({
    person: { name: 'Marie Curie', email: 'marie@example.org' },
    workspaces: [{ id: workspace, name: 'Atelier', role: 'owner' }],
  })
  const late = test.browser()
  expect(await late.api.setUp.state.query()).toEqual({ needed: false, codeNeeded: false })
  expect(await problemOf(late.api.setUp.begin.mutate({ ...owner, email: 'late@example.org' }))).toBe(
    'alreadyThere',
  )
})

it('tells when a member was last seen', async () => {
  const { marie, workspace } = await settled()
  const [me] = await marie.api.members.list.query({ workspace })
  expect(new Date(me?.seenAt ?? 0).getTime()).toBeGreaterThan(Date.now() - 60_000)
})

it('asks for the code of the terminal from anywhere else', async () => {
  const far = test.browser({ address: '203.0.113.9', host: 'bots.example:3000' })
  expect(await far.api.setUp.state.query()).toEqual({ needed: true, codeNeeded: true })
  expect(await problemOf(far.api.setUp.begin.mutate(owner))).toBe('wrongCode')
  expect(await problemOf(far.api.setUp.begin.mutate({ ...owner, code: 'AAAA-AAAA' }))).toBe('wrongCode')
  const code = setUpCode(test.studio.keys).toLowerCase().replace('-', ' ')
  await far.api.setUp.begin.mutate({ ...owner, code })
  expect(await far.api.session.current.query()).not.toBeNull()
})

it('makes one owner of two who come at the same moment', async () => {
  const come = (n: number) =>
    test
      .browser()
      .api.setUp.begin.mutate({ ...owner, email: `owner${n}@example.org` })
      .then(
        () => 'owner',
        () => 'late',
      )
  expect((await Promise.all([come(1), come(2), come(3)])).sort()).toEqual(['late', 'late', 'owner'])
})

it('signs in and out', async () => {
  await settled()
  const browser = test.browser()
  expect(await browser.api.session.current.query()).toBeNull()
  await browser.api.session.signIn.mutate({ email: 'MARIE@example.org', password: owner.password })
  expect(await browser.api.session.current.query()).toMatchObject({ person: { name: 'Marie Curie' } })
  const before = new Map(browser.cookies)
  await browser.api.session.signOut.mutate()
  expect(await browser.api.session.current.query()).toBeNull()
  for (const [name, value] of before) browser.cookies.set(name, value)
  expect(await browser.api.session.current.query()).toBeNull()
})

it('says the same of a wrong password and of an unknown address', async () => {
  await settled()
  const { api } = test.browser()
  expect(await problemOf(api.session.signIn.mutate({ email: owner.email, password: 'wrong' }))).toBe(
    'wrongCredentials',
  )
  expect(await problemOf(api.session.signIn.mutate({ email: 'nobody@example.org', password: 'wrong' }))).toBe(
    'wrongCredentials',
  )
})

it('takes changes from its own pages alone', async () => {
  await settled()
  const foreign = test.browser({ origin: 'https://evil.example' })
  const answer = await foreign.fetch('/api/trpc/session.signOut', { method: 'POST' })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({ code: 'foreignOrigin' })
})

it('changes a password when the present one is known, and signs other browsers out', async () => {
  const { marie } = await settled()
  const other = test.browser()
  await other.api.session.signIn.mutate(owner)
  const change = (current: string) =>
    marie.api.session.changePassword.mutate({ current, password: 'another password' })
  expect(await problemOf(change('wrong'))).toBe('wrongCredentials')
  await change(owner.password)
  expect(await marie.api.session.current.query()).not.toBeNull()
  expect(await other.api.session.current.query()).toBeNull()
  expect(await problemOf(other.api.session.signIn.mutate(owner))).toBe('wrongCredentials')
  await other.api.session.signIn.mutate({ ...owner, password: 'another password' })
})

it('invites by a link that works once', async () => {
  const { marie, workspace } = await settled()
  const invited = { workspace, email: 'pierre@example.org', role: 'editor', locale: 'fr' } as const
  const { path, mailed } = await marie.api.invitations.create.mutate(invited)
  expect(mailed).toBe(false)
  const token = path.replace('/invite/', '')
  const pierre = test.browser()
  expect(await pierre.api.invitations.read.query({ token })).toEqual({
    workspaceName: 'Atelier',
    email: 'pierre@example.org',
    role: 'editor',
    invitedBy: 'Marie Curie',
    hasAccount: false,
  })
  await pierre.api.invitations.signUp.mutate({ token, name: 'Pierre', password: 'radioactivity' })
  expect(await pierre.api.session.current.query()).toMatchObject({
    workspaces: [{ id: workspace, role: 'editor' }],
  })
  const thief = test.browser()
  expect(await problemOf(thief.api.invitations.read.query({ token }))).toBe('linkExpired')
  expect(
    await problemOf(thief.api.invitations.signUp.mutate({ token, name: 'X', password: 'password' })),
  ).toBe('linkExpired')
  expect(await problemOf(marie.api.invitations.create.mutate(invited))).toBe('alreadyThere')
})

it('lets somebody who has an account join one more workspace', async () => {
  const { marie, workspace } = await settled()
  const { path } = await marie.api.invitations.create.mutate({
    workspace,
    email: 'p@example.org',
    role: 'viewer',
    locale: 'en',
  })
  const pierre = test.browser()
  await pierre.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name: 'P',
    password: 'password',
  })
  const second = await marie.api.workspaces.create.mutate({ name: 'Second' })
  const again = await marie.api.invitations.create.mutate({
    workspace: second.workspace,
    email: 'p@example.org',
    role: 'agent',
    locale: 'en',
  })
  const token = again.path.replace('/invite/', '')
  expect(await pierre.api.invitations.read.query({ token })).toMatchObject({ hasAccount: true })
  expect(await pierre.api.invitations.join.mutate({ token })).toEqual({ workspace: second.workspace })
  expect((await pierre.api.session.current.query())?.workspaces.map(({ role }) => role)).toEqual([
    'viewer',
    'agent',
  ])
})

it('replaces an invitation by a newer one, and takes one back', async () => {
  const { marie, workspace } = await settled()
  const create = () =>
    marie.api.invitations.create.mutate({ workspace, email: 'p@example.org', role: 'viewer', locale: 'en' })
  const first = await create()
  const second = await create()
  const read = (path: string) =>
    problemOf(marie.api.invitations.read.query({ token: path.replace('/invite/', '') }))
  expect(await read(first.path)).toBe('linkExpired')
  expect(await read(second.path)).toBe('no problem')
  const [open] = await marie.api.invitations.list.query({ workspace })
  expect(open).toMatchObject({ email: 'p@example.org', invitedBy: 'Marie Curie' })
  await marie.api.invitations.revoke.mutate({ workspace, invitation: open!.id })
  expect(await read(second.path)).toBe('linkExpired')
})

it('keeps an owner in every workspace', async () => {
  const { marie, workspace } = await settled()
  const [me] = await marie.api.members.list.query({ workspace })
  expect(await problemOf(marie.api.members.leave.mutate({ workspace }))).toBe('lastOwner')
  expect(
    await problemOf(marie.api.members.setRole.mutate({ workspace, person: me!.id, role: 'viewer' })),
  ).toBe('lastOwner')
  expect(await marie.api.members.list.query({ workspace })).toMatchObject([{ role: 'owner' }])
})

it('keeps an owner even when two leave at the same moment', async () => {
  const { marie, workspace } = await settled()
  const { path } = await marie.api.invitations.create.mutate({
    workspace,
    email: 'p@example.org',
    role: 'owner',
    locale: 'en',
  })
  const pierre = test.browser()
  await pierre.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name: 'P',
    password: 'password',
  })
  const left = await Promise.all([
    problemOf(marie.api.members.leave.mutate({ workspace })),
    problemOf(pierre.api.members.leave.mutate({ workspace })),
  ])
  expect(left.sort()).toEqual(['lastOwner', 'no problem'])
})

it('shows a reset link to an owner, and nothing to whoever asks for it', async () => {
  const { marie, workspace } = await settled()
  const { path } = await marie.api.invitations.create.mutate({
    workspace,
    email: 'p@example.org',
    role: 'editor',
    locale: 'en',
  })
  const pierre = test.browser()
  await pierre.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name: 'P',
    password: 'password',
  })
  const forgetful = test.browser()
  const known = await forgetful.api.session.requestReset.mutate({ email: 'P@example.org', locale: 'fr' })
  const unknown = await forgetful.api.session.requestReset.mutate({ email: 'no@example.org', locale: 'fr' })
  expect(known).toEqual(unknown)

  const resets = await marie.api.members.resets.query({ workspace })
  expect(resets).toMatchObject([{ person: { email: 'p@example.org' } }])
  const token = resets[0]!.path.replace('/reset/', '')
  await forgetful.api.session.resetPassword.mutate({ token, password: 'remembered' })
  expect(await pierre.api.session.current.query()).toBeNull()
  await forgetful.api.session.signIn.mutate({ email: 'p@example.org', password: 'remembered' })
  expect(await problemOf(forgetful.api.session.resetPassword.mutate({ token, password: 'once more' }))).toBe(
    'linkExpired',
  )
  expect(await marie.api.members.resets.query({ workspace })).toEqual([])
})

it('shows no reset link that would open a workspace the owner does not own', async () => {
  const { marie, workspace } = await settled()
  const { path } = await marie.api.invitations.create.mutate({
    workspace,
    email: 'p@example.org',
    role: 'viewer',
    locale: 'en',
  })
  const pierre = test.browser()
  await pierre.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name: 'P',
    password: 'password',
  })
  await pierre.api.workspaces.create.mutate({ name: 'His own' })
  await pierre.api.session.requestReset.mutate({ email: 'p@example.org', locale: 'en' })
  expect(await marie.api.members.resets.query({ workspace })).toEqual([])
})

it('removes a workspace when its name is typed, with all that is in it', async () => {
  const { marie, workspace } = await settled()
  expect(await problemOf(marie.api.workspaces.remove.mutate({ workspace, name: 'atelier' }))).toBe('badInput')
  await marie.api.workspaces.remove.mutate({ workspace, name: 'Atelier' })
  expect(await marie.api.session.current.query()).toMatchObject({ workspaces: [] })
})
