import type { APIRequestContext, Page } from '@playwright/test'
import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { talk } from '#e2e/talk.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

/** A name, then a choice; an order is a goal; what fits no option is given up. */
function shop(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { name: 'text', order: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('name', 'askText', { prompt: 'Your name?', save: 'name' }, 'order')
        .block('order', 'choice', {
          prompt: 'Order now, {{ name }}?',
          save: 'order',
          retries: 0,
          options: [
            { id: 'yes', label: 'Yes', to: 'sold' },
            { id: 'no', label: 'No', to: 'bye' },
          ],
        })
        .block('sold', 'goal', { goal: 'order' }, 'bye')
        .block('bye', 'end', { message: 'Good bye' }),
    },
  })
}

type Asked = { [name: string]: unknown }

test('results on the canvas equal the transcripts; a loss leads to who was lost', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot, slug, workspace } = await makeBot(page.request, baseURL, { name: 'Shop', document: shop() })
  const here = { workspace, bot }
  const headers = { origin: baseURL ?? '' }
  const { revision } = await ask(page.request, 'flows.open', here)
  const published = await page.request.post('/api/trpc/versions.publish', {
    data: { ...here, revision, force: true },
    headers,
  })
  expect(published.ok(), await published.text()).toBe(true)
  await talk(page.request, slug, [])
  await talk(page.request, slug, [{ text: 'Ada' }, { choice: 'yes' }])
  await talk(page.request, slug, [{ text: 'Bob' }, { choice: 'no' }])
  await talk(page.request, slug, [{ text: 'Eve' }, { text: 'perhaps tomorrow' }])

  const asked = { ...here, period: 7 }
  await expect
    .poll(async () => (await ask(page.request, 'insights.figures', asked)).totals, { timeout: 120_000 })
    .toMatchObject({ begun: 4, answered: 3, completed: 2, lost: 1, open: 1 })
  const transcripts = await counted(page.request, here)

  await page.goto(`/bots/${bot}/results`)
  await expect(page.getByRole('link', { name: 'Lost on the way' })).toBeVisible()
  await page.getByText('On the canvas').click()
  for (const block of Object.keys(shop().flows.main?.blocks ?? {})) {
    const reached = node(page, block).getByTitle('Conversations that came here')
    await expect(reached, block).toHaveText(String(transcripts.get(block)))
  }
  await expect(node(page, 'order').getByTitle(/^Yes: /)).toHaveAttribute(
    'title',
    `Yes: ${transcripts.get('order yes')}`,
  )
  await expect(node(page, 'order').getByTitle(/^No: /)).toHaveAttribute(
    'title',
    `No: ${transcripts.get('order no')}`,
  )

  await node(page, 'order').getByRole('button', { name: 'Read the 1 conversation lost here' }).click()
  await expect(page).toHaveURL(/conversations\?.*state=lost.*block=order/)
  const rows = page.getByRole('table', { name: 'Conversations' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await rows.nth(1).getByRole('link').click()
  await expect(page.getByText('perhaps tomorrow')).toBeVisible()
  await expect(node(page, 'order').locator('.block-running')).toBeVisible()
  await page.getByRole('button', { name: /Show on the canvas: Eve/ }).click()
  await expect(page.getByText('Step 2 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Previous step' }).click()
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await expect(node(page, 'name').locator('.block-running')).toBeVisible()
})

function node(page: Page, block: string) {
  return page.locator(`.react-flow__node[data-id="${block}"]`)
}

/** How many conversations went through each block, and by each of its exits, as their transcripts say. */
async function counted(request: APIRequestContext, here: Asked): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const { conversations } = await ask(request, 'insights.conversations', { ...here, period: 'all' })
  for (const { id } of conversations as { id: string }[]) {
    const { happenings } = await ask(request, 'insights.conversation', { ...here, conversation: id })
    const steps = (happenings as { path: { block: string; port?: string }[] }[]).flatMap(({ path }) => path)
    const places = steps.flatMap(({ block, port }) => [block, ...(port ? [`${block} ${port}`] : [])])
    for (const place of new Set(places)) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

async function ask(request: APIRequestContext, procedure: string, input: Asked) {
  const answer = await request.get(
    `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  )
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).result.data
}
