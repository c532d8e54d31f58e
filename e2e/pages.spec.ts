import { expect, test } from '#e2e/fixtures.ts'

test('a page runs its scripts under a policy that allows no others, and in nobody’s frame', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Parcours/)
  const [first, second] = await Promise.all([request.get('/'), request.get('/')])
  const policies = [first, second].map((answer) => answer.headers()['content-security-policy'] ?? '')
  expect(policies[0]).toContain("frame-ancestors 'none'")
  expect(policies[0]).not.toContain('unsafe-eval')
  expect(policies[0]).not.toBe(policies[1])
})

test('markup that slipped into a page cannot run', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Content Security Policy/, /404/)
  await page.goto('/')
  const blocked = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        const box = document.createElement('div')
        box.innerHTML = '<img src="/nothing.png" onerror="document.title = 1">'
        document.body.append(box)
      }),
  )
  expect(blocked).toBe('script-src-attr')
})

test('an address that leads nowhere says so', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)
  const answer = await page.goto('/nowhere-at-all')
  expect(answer?.status()).toBe(404)
})

test('the frame of a page is there before it is known who looks at it, and stays where it is', async ({
  page,
  login,
}) => {
  await login()
  const asked = Promise.withResolvers<void>()
  await page.route(/session\.current/, async (route) => {
    await asked.promise
    await route.continue()
  })
  await page.goto('/bots')
  const place = page.getByRole('navigation', { name: 'Studio' }).getByRole('link', { name: 'Insights' })
  await expect(page.locator('[aria-busy=true]')).toBeVisible()
  const before = await place.boundingBox()
  asked.resolve()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect(await place.boundingBox()).toEqual(before)
})
