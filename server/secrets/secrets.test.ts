import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { mayReceive, openSecret } from '#server/effects/secrets.ts'
import { helloBot, settled } from '#server/testing/settled.ts'
import { problemOf, testStudio } from '#server/testing/studio.ts'

const test = testStudio({ env: { ALLOW_PRIVATE_HOSTS: '1' } })
const opened = (workspace: string, name: string) =>
  openSecret(test.studio.db, test.studio.keys, workspace as WorkspaceId, name)

it('never answers what a secret holds, and opens it for its hosts alone', async () => {
  const { browser, workspace } = await settled(test)
  const { api } = browser
  await api.secrets.create.mutate({
    workspace,
    name: 'Shop key',
    value: 'sk-very-secret',
    hosts: ['https://API.shop.example/v1', '*.shop.example'],
  })
  const listed = await api.secrets.list.query({ workspace })
  expect(listed).toMatchObject([
    { name: 'Shop key', hosts: ['api.shop.example', '*.shop.example'], by: 'Marie Curie' },
  ])
  expect(JSON.stringify(listed)).not.toContain('sk-very-secret')
  const [row] = await test.database.sql`select encode(sealed, 'escape') as sealed from secrets`
  expect(row!.sealed).not.toContain('sk-very-secret')
  const secret = (await opened(workspace, 'Shop key'))!
  expect(secret.value).toBe('sk-very-secret')
  expect(mayReceive(secret, new URL('https://api.shop.example/orders'))).toBe(true)
  expect(mayReceive(secret, new URL('https://evil.example/'))).toBe(false)
})

it('asks for the value anew before a secret may go to another host', async () => {
  const { browser, workspace } = await settled(test)
  const { api } = browser
  const given = { workspace, name: 'Key', value: 'first', hosts: ['a.example', 'b.example'] }
  const { secret } = await api.secrets.create.mutate(given)
  const update = (set: object) => api.secrets.update.mutate({ workspace, secret, ...set })
  expect(await problemOf(update({ hosts: ['evil.example'] }))).toBe('badInput')
  await update({ hosts: ['a.example'] })
  await update({ hosts: ['a.example', 'c.example'], value: 'second', name: 'Renamed' })
  expect(await opened(workspace, 'Renamed')).toEqual({ value: 'second', hosts: ['a.example', 'c.example'] })
  expect(await problemOf(api.secrets.create.mutate({ ...given, name: 'Renamed' }))).toBe('nameTaken')
  await api.secrets.remove.mutate({ workspace, secret })
  expect(await api.secrets.list.query({ workspace })).toEqual([])
})

it('calls for the simulator as a live conversation would, secrets included', async () => {
  const { browser, workspace } = await settled(test)
  const bot = await helloBot(test, workspace)
  const seen: string[] = []
  const server = createServer((request, answer) => {
    seen.push(String(request.headers.authorization))
    answer.setHeader('content-type', 'application/json').end('{"status":"sent"}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await browser.api.secrets.create.mutate({ workspace, name: 'Key', value: 'sk-1', hosts: [host] })
  const effect = {
    type: 'http' as const,
    method: 'GET' as const,
    url: `http://${host}/orders`,
    query: [],
    headers: [{ name: 'Authorization', value: 'Bearer ', secret: 'Key' }],
    body: { type: 'none' as const, text: '' },
    timeoutMs: 60_000,
    retries: 0,
    repeatable: false,
  }
  const run = (url: string) =>
    browser.api.simulator.run.mutate({ workspace, bot, effect: { ...effect, url } })
  expect(await run(effect.url)).toEqual({ outcome: 'success', value: { status: 'sent' }, status: 200 })
  expect(seen).toEqual(['Bearer sk-1'])
  expect(await run('http://localhost:1/elsewhere')).toMatchObject({ outcome: 'error' })
  expect(seen).toHaveLength(1)
  server.closeAllConnections()
  server.close()
})
