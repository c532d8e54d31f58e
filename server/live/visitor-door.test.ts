import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { readEnvironment } from '#server/environment.ts'
import type { BotFace } from '#server/live/bot-face.ts'
import { botFace } from '#server/live/bot-face.ts'
import { visitorDoor } from '#server/live/visitor-door.ts'
import { greeter } from '#server/testing/bots.ts'
import { testLive } from '#server/testing/live.ts'

const live = testLive()
const scripts = mkdtempSync(join(tmpdir(), 'parcours-widget-'))
for (const name of ['widget.js', 'widget-chat-fr.js', 'widget-chat-ar.js', 'widget-other.js']) {
  writeFileSync(join(scripts, name), name === 'widget.js' ? '// widget.js (0)' : `// ${name}`)
}
const names = ['widget.js', 'widget-chat-fr.js', 'widget-chat-ar.js']
writeFileSync(join(scripts, 'widget.json'), JSON.stringify({ mark: 'abc', names }))
afterAll(() => rmSync(scripts, { recursive: true }))
const hostile = '"><script>alert(1)</script>'

/** A bot of two languages, of which the chat itself speaks one. */
function arab() {
  return bot({
    languages: ['ar-EG', 'pl'],
    flows: {
      main: flow<'ar-EG' | 'pl'>('Main').block('hi', 'message', {
        bubbles: [{ 'ar-EG': 'مرحبًا', pl: 'Cześć' }],
      }),
    },
  })
}

async function publish({ theme = {}, name = 'Shop', allowedSites = [] as string[] } = {}) {
  await live.publish(greeter(), { allowedSites })
  await live.database.sql`update bots set theme = ${JSON.stringify(theme)}::text::jsonb, name = ${name}`
}

async function page(path: string, headers: Record<string, string> = {}) {
  const { sql } = live.database
  const door = visitorDoor({ sql, engine: live.engine, environment: readEnvironment({}), scripts })
  const answer = await door.request(`https://bots.example${path}`, { headers })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

describe('what a bot looks like', () => {
  it('is told before it begins: name, languages, buttons, checked looks', async () => {
    await publish({
      theme: { color: '#0a7', launcher: { label: { fr: 'Aide' } }, avatar: 'javascript:alert(1)' },
    })
    const { status, body } = await live.ask<BotFace>('GET', '/bots/test')
    expect(status).toBe(200)
    expect(botFace.parse(body)).toEqual(body)
    expect(body).toMatchObject({
      ...{ slug: 'test', name: 'Shop', languages: ['en', 'fr'] },
      words: { en: { name: 'Shop', open: 'Open the chat' }, fr: { name: 'Shop', label: 'Aide' } },
    })
    expect(body.avatar).toBeUndefined()
    expect([...body.header].sort()).toEqual(['human', 'restart'])
    expect(body.css.shape).toContain('--accent:#00aa77')
  })

  it('shows a picture of our own host on sites of others too', async () => {
    await publish({ theme: { avatar: '/api/v1/files/a/b.png' } })
    expect((await live.ask<BotFace>('GET', '/bots/test')).body.avatar).toMatch(
      /^http.*\/api\/v1\/files\/a\/b\.png$/,
    )
    const { html } = await page('/widget.js?bot=test', { referer: 'https://shop.example/' })
    expect(html).toContain('"avatar":"https://bots.example/api/v1/files/a/b.png"')
  })

  it('is not told to sites that may not show it, nor when there is none', async () => {
    await publish({ allowedSites: ['https://shop.example'] })
    const from = async (origin: string) =>
      (await live.ask('GET', '/bots/test', { headers: { origin } })).status
    expect(await from('https://shop.example')).toBe(200)
    expect(await from('https://evil.example')).toBe(403)
    expect((await live.ask('GET', '/bots/none')).status).toBe(404)
  })
})

describe('the page of a bot', () => {
  it('has title, description and picture for who shares its link, in the reader’s language', async () => {
    await publish({
      theme: {
        share: { title: { en: 'Ask us', fr: 'Demandez-nous' }, picture: 'https://cdn.example/a.png' },
      },
    })
    const { status, html } = await page('/b/test', { 'accept-language': 'de, fr-CA;q=0.8, en;q=0.2' })
    expect(status).toBe(200)
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).toContain('<title>Demandez-nous</title>')
    expect(html).toContain('<meta property="og:description" content="Discutez avec Shop.">')
    expect(html).toContain('<meta property="og:image" content="https://cdn.example/a.png">')
    expect(html).toContain('<meta property="og:url" content="https://bots.example/b/test">')
    expect(html).toContain('<link rel="modulepreload" href="/widget-chat-fr.js?v=abc">')
  })

  it('follows the language in its address', async () => {
    await publish()
    const { html } = await page('/b/test?locale=fr', { 'accept-language': 'en' })
    expect(html).toContain('<html lang="fr" dir="ltr">')
  })

  it('runs its own scripts alone, and stands in frames of the allowed sites alone', async () => {
    await publish({ allowedSites: ['https://shop.example', "x; script-src 'unsafe-inline'"] })
    const policy = (await page('/b/test')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'sha256-")
    expect(policy).toContain("frame-ancestors 'self' https://shop.example")
    expect(policy).not.toContain('unsafe')
  })

  it('holds no more elements than ours, whatever its texts say', async () => {
    await publish({
      name: hostile,
      theme: {
        share: { title: hostile, description: hostile },
        launcher: { label: hostile, greeting: hostile },
      },
    })
    const { html } = await page(`/b/test?locale=${encodeURIComponent(hostile)}`, {
      'accept-language': hostile,
    })
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('alert(1)</script>')
  })

  it('says in words that nothing is there', async () => {
    const french = await page('/b/none', { 'accept-language': 'fr' })
    expect(french.status).toBe(404)
    expect(french.html).toContain('Aucun bot à cette adresse')
    expect((await page('/b/%00')).status).toBe(404)
    const arabic = await page('/b/none', { 'accept-language': 'pl, ar-EG;q=0.9, en;q=0.1' })
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">')
    expect(arabic.html).toContain('لا يوجد')
  })

  it('says its own words in the language of its bot, from the side that it is written from', async () => {
    await live.publish(arab())
    const { html } = await page('/b/test', { 'accept-language': 'en' })
    expect(html).toContain('<html lang="ar-EG" dir="rtl">')
    expect(html).toContain('تحتاج هذه المحادثة إلى JavaScript.')
    expect(html).toContain('/widget-chat-ar.js?v=abc')
    expect((await live.ask<BotFace>('GET', '/bots/test')).body.words).toEqual({
      'ar-EG': expect.objectContaining({ language: 'ar', open: 'فتح المحادثة' }),
      pl: expect.objectContaining({ language: 'en', open: 'Open the chat' }),
    })
  })
})

describe('the scripts of the widget', () => {
  it('come compressed, for any site; by their mark, for ever', async () => {
    const loader = await page('/widget.js', { 'accept-encoding': 'gzip, br' })
    expect(loader.status).toBe(200)
    expect(loader.headers.get('content-encoding')).toBe('br')
    expect(loader.headers.get('access-control-allow-origin')).toBe('*')
    expect(loader.headers.get('cache-control')).toContain('max-age=300')
    expect((await page('/widget.js')).html).toBe('// widget.js (0)')
    expect((await page('/widget-chat-fr.js?v=abc')).headers.get('cache-control')).toContain('immutable')
    expect((await page('/widget-chat-fr.js?v=old')).headers.get('cache-control')).not.toContain('immutable')
  })

  it('tell what the bot looks like at once, where the address of the loader names it', async () => {
    await publish({ name: hostile })
    const loader = await page('/widget.js?bot=test', { 'accept-encoding': 'br' })
    expect(loader.headers.get('content-encoding')).toBe('br')
    expect(loader.headers.get('cache-control')).toMatch(/^public, max-age=60,/)
    const { html, headers } = await page('/widget.js?bot=test')
    const [, face = ''] = /^\/\/ widget\.js \((.*)\)$/.exec(html) ?? []
    expect((await live.ask<BotFace>('GET', '/bots/test')).body).toMatchObject(JSON.parse(face))
    const etag = headers.get('etag') ?? ''
    expect((await page('/widget.js?bot=test', { 'if-none-match': etag })).status).toBe(304)
    await live.database.sql`update bots set name = 'Other'`
    expect((await page('/widget.js?bot=test', { 'if-none-match': etag })).status).toBe(200)
    expect((await page('/widget.js?bot=none')).html).toBe('// widget.js (0)')
  })

  it('tell it to no site that may not show the bot', async () => {
    await publish({ allowedSites: ['https://shop.example'] })
    const to = (referer: string) => page('/widget.js?bot=test', { referer })
    const allowed = await to('https://shop.example/cart')
    expect(allowed.html).toContain('"slug":"test"')
    expect(allowed.headers.get('cache-control')).toMatch(/^private,/)
    expect(allowed.headers.get('vary')).toContain('referer')
    for (const other of ['https://evil.example/', 'https://shop.example.evil.example/', 'shop.example', '']) {
      expect((await to(other)).html).toBe('// widget.js (0)')
    }
  })

  it('tell it without being told whose they are to a site on which the bot was seen before', async () => {
    await publish()
    const from = (site: string) => page('/widget.js', { referer: `${site}/cart` })
    const [site, other] = ['https://first.example', 'https://other.example']
    expect((await from(site)).html).toBe('// widget.js (0)')
    await live.ask('GET', '/bots/test', { headers: { origin: site } })
    const { html, headers } = await from(site)
    expect(html).toContain('"slug":"test"')
    // It is an answer to this site alone.
    expect(headers.get('cache-control')).toMatch(/^private, max-age=60,/)
    expect(headers.get('vary')).toContain('referer')
    expect((await from(other)).html).toBe('// widget.js (0)')
    expect((await page('/widget.js')).html).toBe('// widget.js (0)')
    // What it may not show any more it is not told, and it learns nothing by asking for what it may not show.
    await live.database.sql`update bots set allowed_sites = ${[other]}`
    expect((await from(site)).html).toBe('// widget.js (0)')
    await live.ask('GET', '/bots/test', { headers: { origin: 'https://evil.example' } })
    expect((await from('https://evil.example')).html).toBe('// widget.js (0)')
  })

  it('are not sent again to who has them', async () => {
    const etag = (await page('/widget.js')).headers.get('etag') ?? ''
    expect((await page('/widget.js', { 'if-none-match': etag })).status).toBe(304)
  })

  it('are these and no others', async () => {
    expect((await page('/widget-other.js')).status).toBe(404)
    expect((await page('/widget.js/..%2fpackage.json')).status).toBe(404)
  })
})
