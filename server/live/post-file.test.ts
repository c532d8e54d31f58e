import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { sentFile } from '#server/live/schemas.ts'
import { greeter } from '#server/testing/bots.ts'
import type { Trouble } from '#server/testing/live.ts'
import { said, testLive } from '#server/testing/live.ts'

const live = testLive()
type Sent = { file: { id: string; name: string; type: string; size: number; url: string } }

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

function form(bytes: Uint8Array | string, name: string, type = 'application/octet-stream'): FormData {
  const form = new FormData()
  form.set('file', new File([bytes as BlobPart], name, { type }))
  return form
}

async function talking() {
  await live.publish(greeter())
  const talk = await live.begin()
  const send = <T = Sent>(body: FormData | string, more: object = {}) =>
    live.ask<T>('POST', `/conversations/${talk.id}/files`, { token: talk.token, body, ...more })
  return { talk, send }
}
const open = (url: string, headers = {}) => live.door.request(`http://bots.example${url}`, { headers })

describe('a file', () => {
  it('is what its bytes say, and can be had by its address alone', async () => {
    const { send } = await talking()
    const { status, body } = await send(form(png, '../../evil.html', 'text/html'))
    expect(status).toBe(201)
    expect(sentFile.parse(body)).toEqual(body)
    expect(body.file).toMatchObject({ name: 'evil.png', type: 'image/png', size: png.length })
    const got = await open(body.file.url)
    expect(Buffer.from(await got.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^inline/),
    })
  })

  it.each([
    ['a drawing that can carry scripts', svg, 'x.svg', 'image/svg+xml'],
    ['a text', 'Bonjour é', 'x.txt', 'text/plain; charset=utf-8'],
    ['a table', 'a;b\n1;2', 'x.csv', 'text/csv; charset=utf-8'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', 'x.pdf', 'application/pdf'],
  ])('%s is only saved, never shown', async (_, bytes, name, type) => {
    const { send } = await talking()
    const { body } = await send(form(bytes, name))
    const got = await open(body.file.url)
    expect(got.headers.get('content-type')).toBe(type)
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('is had in parts', async () => {
    const { send } = await talking()
    const { body } = await send(form('0123456789', 'x.txt'))
    const part = await open(body.file.url, { range: 'bytes=2-4' })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    expect(await (await open(body.file.url, { range: 'bytes=-3' })).text()).toBe('789')
    expect((await open(body.file.url, { range: 'bytes=10-' })).status).toBe(416)
    expect((await open(body.file.url, { range: 'pages=1' })).status).toBe(200)
  })

  it('is an answer, by its id', async () => {
    await live.publish(
      bot({
        languages: ['en'],
        variables: { photo: 'object' },
        flows: {
          main: flow<'en'>('Main')
            .block(
              'photo',
              'askFile',
              { prompt: { en: 'A picture?' }, accept: 'images', save: 'photo' },
              'thanks',
            )
            .block('thanks', 'message', { bubbles: [{ en: 'Thanks for {{ photo.name }}.' }] }),
        },
      }),
    )
    const talk = await live.begin()
    const sent = await live.ask<Sent>('POST', `/conversations/${talk.id}/files`, {
      token: talk.token,
      body: form(png, 'me.png'),
    })
    const { body } = await talk.say({ file: sent.body.file.id })
    expect(body.messages[0]).toMatchObject({
      role: 'contact',
      type: 'file',
      name: 'me.png',
      url: sent.body.file.url,
    })
    expect(said(body)).toEqual([expect.stringMatching(/^Thanks for me\\?\.png\.$/)])
    const other = await live.begin()
    expect((await other.say({ file: sent.body.file.id })).status).toBe(422)
  })

  it('goes with its conversation', async () => {
    const { send } = await talking()
    const { body } = await send(form(png, 'x.png'))
    await live.database.sql`delete from conversations`
    expect((await open(body.file.url)).status).toBe(404)
  })

  it('is kept once under one Idempotency-Key', async () => {
    const { send } = await talking()
    const headers = {
      'idempotency-key': randomBytes(16).toString('hex'),
      'content-type': 'multipart/form-data; boundary=x',
    }
    const part = 'content-disposition: form-data; name="file"; filename="x.txt"'
    const multipart = (text: string) => `--x\r\n${part}\r\n\r\n${text}\r\n--x--\r\n`
    const replies = await Promise.all([1, 2, 3].map(() => send(multipart('hello'), { headers })))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(replies.map(({ body }) => body.file.id)).size).toBe(1)
    expect((await send(multipart('other'), { headers })).status).toBe(422)
    expect(await live.database.sql`select 1 from files`).toHaveLength(1)
  })
})

describe('what is not accepted', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'x.txt', 422],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'x.png', 422],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'x.docx', 422],
    ['bytes that are nothing', Buffer.from([0, 1, 2, 3, 250]), 'x.txt', 422],
    ['nothing', '', 'x.txt', 422],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'x.txt', 413],
  ])('%s', async (_, bytes, name, status) => {
    const { send } = await talking()
    const reply = await send<Trouble>(form(bytes, name))
    expect(reply).toMatchObject({ status, body: { code: expect.any(String) } })
    expect(await live.database.sql`select 1 from files`).toHaveLength(0)
  })

  it('much more than 10 MB, whatever it says of itself', async () => {
    const { send } = await talking()
    expect((await send('a'.repeat(12 * 1024 * 1024))).status).toBe(413)
    expect((await send('a', { headers: { 'content-length': '12000000' } })).status).toBe(413)
  })

  it('a form without a file, or no form', async () => {
    const { send } = await talking()
    const empty = new FormData()
    empty.set('file', 'text')
    expect((await send(empty)).status).toBe(422)
    expect((await send('file=x')).status).toBe(400)
  })

  it('anything in a conversation that has ended', async () => {
    const { talk, send } = await talking()
    await talk.say('Ada')
    await talk.say({ choice: 'red' })
    expect((await send(form(png, 'x.png'))).status).toBe(409)
  })
})
