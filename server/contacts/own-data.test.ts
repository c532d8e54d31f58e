import { beforeEach, describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { interrupts } from '#flow/templates/interrupts.ts'
import { copyToken } from '#server/access/copy-token.ts'
import { eraseContact } from '#server/contacts/erase-contact.ts'
import type { Jobs } from '#server/jobs/jobs.ts'
import { startJobs } from '#server/jobs/jobs.ts'
import type { Present } from '#server/live/schemas.ts'
import { said, testLive } from '#server/testing/live.ts'
import { tablesWith } from '#test/tables-with.ts'

const live = testLive()
let jobs: Jobs
let ahead = 0

const document = () =>
  bot({
    languages: ['fr', 'en'],
    variables: { 'contact.name': 'text', secret: { type: 'text', initial: 'internal' } },
    flows: {
      main: flow('Main')
        .block('name', 'askText', { prompt: 'Nom ?', save: 'contact.name' }, { next: 'agree' })
        .block(
          'agree',
          'consent',
          { purposes: [{ id: 'p', text: 'Nous pouvons appeler', purpose: 'call', required: true }] },
          { given: 'more', refused: 'more' },
        )
        .block('more', 'askText', { prompt: 'Et encore ?' }, { next: 'more' }),
      data: interrupts.data('fr'),
      stop: interrupts.stop('fr'),
    },
  })

beforeEach(async () => {
  ahead = 0
  await live.publish(document())
  jobs = startJobs({
    services: { databaseUrl: live.database.url, bus: live.engine.bus },
    now: () => Date.now() + ahead,
  })
  return () => jobs.stop()
})

async function talkTo(name: string, visitor?: string) {
  const talk = await live.begin({ locale: 'fr', ...(visitor && { visitor }) })
  await talk.say(name)
  await talk.say('oui')
  return talk
}
const fileIn = ({ messages }: Present) => messages.find(({ type }) => type === 'file')?.url ?? ''
const open = (url: string, headers = {}) =>
  live.door.request(new URL(url, 'http://bots.example').href, { headers })
const contactOf = async (conversation: string) => {
  const [row] = await live.database.sql`select contact_id from conversations where id = ${conversation}`
  return row?.contact_id as string | undefined
}

describe('a visitor who asks for their data', () => {
  it('is told what is kept, and given all of it and nothing of others', async () => {
    await talkTo('Ondine')
    const first = await talkTo('Zebulon')
    const talk = await live.begin({ locale: 'fr', visitor: first.visitor })
    await talk.say('mes données')
    const { body } = await talk.say('Les voir et les télécharger')
    expect(said(body).slice(0, 3)).toEqual([
      expect.stringContaining('Voici'),
      '- **Nom**\u00a0: Zebulon',
      expect.stringMatching(/^2 conversations, \d+ messages$/),
    ])
    const answer = await open(fileIn(body), { 'accept-language': 'fr-CA' })
    expect(answer.headers.get('content-disposition')).toContain('mes-donnees.json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const copy = JSON.parse(await answer.text())
    expect(copy.person).toMatchObject({
      facts: { name: 'Zebulon' },
      consents: { call: { given: true, text: 'Nous pouvons appeler' } },
      knownBy: [{ kind: 'visitor' }],
    })
    expect(copy.leftOut).toContain('Les notes de l’équipe')
    expect(copy.conversations).toHaveLength(2)
    const text = JSON.stringify(copy)
    expect(text).toContain('Zebulon')
    for (const others of ['Ondine', 'internal', '"path"']) expect(text).not.toContain(others)
  })

  it('has an hour; then the address leads to a page that says so, and after an erasure at once', async () => {
    const talk = await talkTo('Zebulon')
    await talk.say('mes données')
    const { body } = await talk.say('voir')
    const url = fileIn(body)
    live.pass(3_601_000)
    expect((await open(url)).status).toBe(410)
    const page = await open(url, { accept: 'text/html', 'accept-language': 'fr' })
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('n’est plus ici')])
    live.pass(-3_601_000)
    expect((await open(url)).status).toBe(200)
    const contact = (await contactOf(talk.id)) ?? ''
    await eraseContact({ sql: live.database.sql, bus: live.engine.bus }, live.workspace, {
      contact,
      by: 'team',
    })
    expect((await open(url)).status).toBe(410)
  })

  it('cannot be anybody else by changing the address', async () => {
    const [mine, theirs] = [await talkTo('Zebulon'), await talkTo('Ondine')]
    await mine.say('mes données')
    const { body } = await mine.say('voir')
    const token = fileIn(body).split('/').at(-1) ?? ''
    const bytes = Buffer.from(token, 'base64url')
    const other = (await contactOf(theirs.id)) ?? ''
    bytes.write(other.replaceAll('-', ''), 16, 'hex')
    expect((await open(`/api/v1/copies/${bytes.toString('base64url')}`)).status).toBe(404)
    const later = Buffer.from(token, 'base64url')
    later.writeUInt32BE(later.readUInt32BE(32) + 9999, 32)
    expect((await open(`/api/v1/copies/${later.toString('base64url')}`)).status).toBe(404)
    const foreign = copyToken(live.keys, {
      workspace: live.workspace,
      contact: mine.id,
      until: Date.now() + 9e5,
    })
    expect((await open(`/api/v1/copies/${foreign}`)).status).toBe(410)
  })

  it('takes their consents back, and the proof of what they had agreed to stays', async () => {
    const talk = await talkTo('Zebulon')
    await talk.say('mes données')
    await talk.say('retirer mes accords')
    const [row] = await live.database.sql`select consents from contacts`
    expect(row?.consents).toEqual({
      call: { given: false, at: expect.stringMatching(/^\d{4}-.*Z$/), text: 'Nous pouvons appeler' },
    })
  })

  it('is erased after they confirmed it, good-bye included; coming back, they are somebody new', async () => {
    const talk = await talkTo('Zebulon')
    await talk.say('mes données')
    const sure = await talk.say('tout effacer')
    expect(said(sure.body).at(-1)).toContain('sans retour')
    expect(await tablesWith(live.database.sql, 'erase-contact')).toEqual([])
    const { body } = await talk.say('oui')
    expect(body.conversation.status).toBe('ended')
    expect(said(body).at(-1)).toContain('Au revoir')
    const back = await talkTo('Somebody', talk.visitor)
    expect(back.visitor).toBe(talk.visitor)

    ahead = 11_000
    jobs.wake()
    await expect.poll(() => contactOf(talk.id)).toBeUndefined()
    expect(await tablesWith(live.database.sql, 'Zebulon')).toEqual([])
    expect(await contactOf(back.id)).toBeDefined()
    expect((await talk.read()).status).toBe(404)
    const [erasure] = await live.database.sql`select by, people, conversations from erasures`
    expect(erasure).toEqual({ by: 'visitor', people: 1, conversations: 1 })
    await expect.poll(() => tablesWith(live.database.sql, 'erase-contact')).toEqual([])
  })

  it('keeps everything when they change their mind', async () => {
    const talk = await talkTo('Zebulon')
    await talk.say('mes données')
    await talk.say('tout effacer')
    const { body } = await talk.say('non, garder')
    expect(said(body)).toEqual(['Très bien, rien ne change.', 'Et encore ?'])
    expect(await tablesWith(live.database.sql, 'erase-contact')).toEqual([])
  })
})
