import { beforeEach, expect, it, vi } from 'vitest'
import { readEnvironment } from '#server/environment.ts'
import type { Mail } from '#server/mailer.ts'
import { welcomeFirstOwner } from '#server/people/first-owner.ts'
import { resetOwner } from '#server/people/reset-owner.ts'
import { setUpCode } from '#server/people/set-up.ts'
import { joined, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const mails: Mail[] = []
const test = testStudio({ mails, env: { BASE_URL: 'https://bots.example', RATE_LIMIT_FACTOR: '1' } })
beforeEach(() => {
  mails.length = 0
})

async function welcome(env: Record<string, string> = {}): Promise<string[]> {
  const said: string[] = []
  const environment = readEnvironment(env)
  await welcomeFirstOwner(
    { ...test.studio, environment },
    { url: 'http://localhost:3000', report: (line) => said.push(line) },
  )
  return said
}

it('says at the first start where the owner is made, and with which code', async () => {
  const said = await welcome()
  expect(said.join()).toContain('http://localhost:3000')
  expect(said.join()).toContain(setUpCode(test.studio.keys))
})

it('makes the owner that the environment names, and then is silent', async () => {
  const env = { OWNER_EMAIL: 'Ada@example.org', OWNER_PASSWORD: 'analytical engine' }
  expect(await welcome(env)).toEqual(['Owner: Ada@example.org, with the password in OWNER_PASSWORD'])
  expect(await welcome(env)).toEqual([])
  const browser = test.browser()
  await browser.api.session.signIn.mutate({ email: 'ada@example.org', password: 'analytical engine' })
  expect((await browser.api.session.current.query())?.workspaces).toMatchObject([{ role: 'owner' }])
})

it('says when half of the owner is missing', async () => {
  expect((await welcome({ OWNER_EMAIL: 'ada@example.org' })).join()).toMatch(/OWNER_PASSWORD.*missing/)
})

it('mails a reset link to BASE_URL, in the language of who asks, and keeps no readable copy', async () => {
  const { browser, workspace } = await settled(test)
  const far = test.browser({ host: 'evil.example', origin: 'https://bots.example' })
  await far.api.session.requestReset.mutate({ email: 'marie@example.org', locale: 'fr' })
  expect(mails).toMatchObject([{ to: 'marie@example.org', subject: 'Choisissez un nouveau mot de passe' }])
  const token = /https:\/\/bots\.example\/reset\/(\S+)/.exec(mails[0]!.text)![1]!
  expect(await browser.api.members.resets.query({ workspace })).toEqual([])
  const [stored] = await test.database.sql`select identifier from verifications`
  expect(stored!.identifier).not.toContain(token)
  await far.api.session.resetPassword.mutate({ token, password: 'a new password' })
  await far.api.session.signIn.mutate({ email: 'marie@example.org', password: 'a new password' })
})

it('mails an invitation', async () => {
  const { browser, workspace } = await settled(test)
  const made = await browser.api.invitations.create.mutate({
    workspace,
    email: 'pierre@example.org',
    role: 'agent',
    locale: 'en',
  })
  expect(made.mailed).toBe(true)
  expect(mails).toMatchObject([{ to: 'pierre@example.org', subject: 'Marie Curie invites you to Atelier' }])
  expect(mails[0]!.text).toContain('invites you to answer visitors in the workspace Atelier')
  expect(mails[0]!.text).toContain(`https://bots.example${made.path}`)
})

it('slows down whoever guesses', async () => {
  await settled(test)
  // No time passes: ten passwords take a slow machine so long that it would allow an eleventh.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now())
  const guess = (address: string) =>
    problemOf(
      test.browser({ address }).api.session.signIn.mutate({ email: 'marie@example.org', password: 'wrong' }),
    )
  const tries = []
  for (let n = 0; n < 11; n++) tries.push(await guess('203.0.113.9'))
  expect(tries.at(0)).toBe('wrongCredentials')
  expect(tries.at(-1)).toBe('tooMany')
  expect(await guess('203.0.113.10')).toBe('wrongCredentials')
  clock.mockRestore()
})

it('gives an owner who is locked out a new password', async () => {
  expect(await resetOwner(test.studio.db, undefined)).toEqual({ owners: [] })
  const at = await settled(test)
  const done = await resetOwner(test.studio.db, undefined)
  if (!('reset' in done)) throw new Error('no reset')
  expect(await at.browser.api.session.current.query()).toBeNull()
  await at.browser.api.session.signIn.mutate(done.reset)
  await joined(test, at, 'owner', 'pierre')
  await joined(test, at, 'editor', 'irene')
  const both = { owners: ['marie@example.org', 'pierre@example.org'] }
  expect(await resetOwner(test.studio.db, undefined)).toEqual(both)
  expect(await resetOwner(test.studio.db, 'irene@example.org')).toEqual(both)
  expect(await resetOwner(test.studio.db, 'Pierre@example.org')).toMatchObject({
    reset: { email: 'pierre@example.org' },
  })
})
