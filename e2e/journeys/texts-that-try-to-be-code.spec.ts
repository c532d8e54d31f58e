import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { foreignSite } from '#e2e/foreign-site.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

/** Ways in which a text becomes elements, attributes or scripts where it is put without care. */
const hostile = `<img src=x onerror="window.pwned=1"><svg onload="window.pwned=1"></svg>"'></textarea></title><script>window.pwned=1</script>[x](javascript:window.pwned=1)`

test('what authors, visitors and agents write is text on every page that shows it, whatever it tries to be', async ({
  page,
  context,
  login,
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  // The picture of this bot is nowhere.
  expectedErrors.push(/ERR_/)
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace } = await api.tell<{ workspace: string }>('workspaces.create', {
    name: `W ${hostile}`.slice(0, 60),
  })
  const name = `Bot ${hostile}`.slice(0, 80)
  const text = JSON.stringify(
    bot({
      languages: ['en'],
      variables: { need: 'text', 'contact.name': 'text' },
      flows: {
        main: flow<'en'>('Main')
          .block('name', 'askText', { prompt: { en: hostile }, save: 'contact.name' }, 'pick')
          .block('pick', 'choice', {
            prompt: { en: `{{ contact.name }} ${hostile}` },
            options: [{ id: 'one', label: { en: hostile }, to: 'agree' }],
            save: 'need',
          })
          .block(
            'agree',
            'consent',
            {
              prompt: { en: hostile },
              purposes: [{ id: 'p', text: { en: hostile }, purpose: 'contact', required: false }],
            },
            { given: 'human', refused: 'human' },
          )
          .block('human', 'handOff', { message: { en: hostile }, note: '{{ need }}', waitSeconds: 3600 }, {}),
      },
    }),
  )
  const made = await api.tell<{ bot: string; slug: string }>('bots.import', { workspace, name, text })
  const { revision } = await api.ask<{ revision: number }>('flows.open', { workspace, bot: made.bot })
  await api.tell('versions.publish', { workspace, bot: made.bot, revision, force: true, note: hostile })
  const words = { en: hostile }
  await api.tell('bots.update', {
    ...{ workspace, bot: made.bot },
    theme: {
      title: words,
      color: 'red;}*{background:url(//evil.example)',
      avatar: `https://pictures.invalid/"onerror="window.pwned=1`,
      launcher: { label: words, greeting: words },
      share: { title: words, description: words },
    },
  })
  // On somebody's site, told hostile things by the page as well.
  const attribute = hostile.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const site = await foreignSite({
    body: `<script>window.Parcours = [['setAttributes', { need: ${JSON.stringify(hostile).replaceAll('<', '\\u003c')}, __proto__: { x: 1 } }]]</script>
      <script src="${baseURL}/widget.js" data-bot="${made.slug}" data-locale="${attribute}" data-target="${attribute}" async></script>`,
  })
  const visitor = await openBrowser({ reducedMotion: 'reduce' })
  await visitor.goto(site.url)
  await visitor.locator('.launcher').click()
  const log = visitor.getByRole('log')
  await expect(log).toContainText('<img src=x')
  await visitor.getByRole('textbox').fill(hostile)
  await visitor.getByRole('textbox').press('Enter')
  await visitor.getByRole('radio').click()
  await visitor.getByRole('checkbox').check()
  await expectText(visitor)
  // Now, and not a minute before somebody is needed.
  await api.tell('inbox.setDuty', { workspace, available: true })
  await visitor.locator('.confirm').click()
  await expect(visitor.getByText('number 1 in line')).toBeVisible()

  const { rows } = await api.ask<{ rows: { id: string }[] }>('inbox.list', { workspace, view: 'waiting' })
  const conversation = rows[0]?.id ?? ''
  const about = { workspace, conversation }
  await api.tell('inbox.take', about)
  await api.tell('inbox.say', { ...about, key: 'hostile-reply', said: { text: hostile } })
  await api.tell('inbox.note', { ...about, key: 'hostile-note', text: hostile })
  await expect(log.locator('.agent')).toContainText('<img src=x')
  await expectText(visitor)
  // In the text of the page, at a place that is none.
  await visitor.goto(`${site.url}?inline`)
  await visitor.evaluate(
    ([src, slug, target]) => {
      const script = document.createElement('script')
      Object.assign(script.dataset, { bot: slug, mode: 'inline', target })
      script.src = `${src}/widget.js`
      document.body.append(script)
    },
    [baseURL, made.slug, hostile],
  )
  await expect(visitor.locator('parcours-chat.inline').getByRole('log')).toContainText('<img src=x')
  await expectText(visitor)
  site.close()

  const { contact } = await api.ask<{ contact: { id: string } }>('inbox.open', about)
  // The second tab is there before it is told: the empty page that it begins with has no storage.
  const beside = await context.newPage()
  for (const one of [page, beside])
    await one.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  const own = `/bots/${made.bot}`
  const shown: [path: string, shows: string][] = [
    [`/b/${made.slug}`, '[role=log]'],
    [`/inbox/${conversation}`, '[role=log]'],
    ['/contacts', 'h1'],
    [`/contacts/${contact.id}`, 'h1'],
    ['/bots', 'h1'],
    [own, '[role=log]'],
    [`${own}/look`, '[role=log]'],
    [`${own}/share`, 'h1'],
    [`${own}/versions`, 'h1'],
    [`${own}/results`, 'h1'],
    [`${own}/answers`, 'h1'],
    [`${own}/conversations/${conversation}`, '[role=log]'],
    [`${own}/edit`, '.react-flow__node'],
  ]
  const half = Math.ceil(shown.length / 2)
  await Promise.all([readThrough(page, shown.slice(half)), readThrough(beside, shown.slice(0, half))])
})

async function readThrough(page: Page, pages: readonly [path: string, shows: string][]): Promise<void> {
  for (const [path, shows] of pages) {
    await page.goto(path)
    await expect(page.locator(shows).first()).toBeVisible()
    await expect(page.locator('.animate-breathe, [aria-busy=true]')).toHaveCount(0)
    await expect(page.getByText('<img src=x').first(), path).toBeAttached()
    await expectText(page)
  }
}

/** Nothing of it ran, and nothing of it is an element, an address or a style, in the page or in a shadow of it. */
async function expectText(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
    }
    const bad = '[onerror], [onload], img[src="x"], [href^="javascript:" i], [style*="evil"], [src*="evil"]'
    const elements = roots.flatMap((root) => [...root.querySelectorAll(bad)].map((one) => one.outerHTML))
    const scripts = [...document.scripts].filter(({ text }) => /^window\.pwned/.test(text))
    return { elements, scripts: scripts.length, ran: 'pwned' in window, polluted: 'x' in {} }
  })
  expect(found).toEqual({ elements: [], scripts: 0, ran: false, polluted: false })
}
