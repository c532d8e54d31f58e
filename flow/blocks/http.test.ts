import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { GivenFields } from '#flow/build/given.ts'
import { converse } from '#flow/testing/converse.ts'

type Fields = GivenFields<'fr' | 'en'>
const made = (fields: Fields = {}, exits = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: {
      order: { type: 'text', initial: 'FR-1' },
      state: { type: 'text', initial: 'before' },
      lines: 'list',
      all: 'object',
      code: 'number',
    },
    flows: {
      main: flow('Main')
        .block(
          'call',
          'http',
          {
            url: 'https://api.example.com/orders/{{ order }}',
            saves: [
              { path: 'data.state', variable: 'state' },
              { path: 'data.lines', variable: 'lines' },
              { path: '', variable: 'all' },
            ],
            status: 'code',
            ...fields,
          },
          exits,
        )
        .block('sorry', 'message', { bubbles: ['Sorry'] }),
    },
  })
const order = { data: { state: 'sent', lines: [1, 2] } }

describe('an HTTP request', () => {
  it('asks the outside, with secrets by name only', () => {
    const talk = converse(
      made({
        method: 'POST',
        query: [
          { name: 'page', value: '{{ order }}' },
          { name: ' ', value: 'x' },
        ],
        headers: [{ name: 'Authorization', value: 'Bearer ', secret: 'API_KEY' }],
        body: 'form',
        bodyForm: [{ name: 'id', value: '{{ order }}' }],
        timeoutSeconds: 3,
        retries: 1,
        waiting: { fr: 'Je regarde…', en: 'Looking…' },
      }),
      { locale: 'fr' },
    )
    expect(talk.said()).toEqual(['Je regarde…'])
    expect(talk.effect('http')).toMatchObject({
      method: 'POST',
      url: 'https://api.example.com/orders/FR-1',
      query: [{ name: 'page', value: 'FR-1' }],
      headers: [{ name: 'Authorization', value: 'Bearer ', secret: 'API_KEY' }],
      body: { type: 'form', text: 'id=FR-1' },
      timeoutMs: 3000,
      retries: 1,
      repeatable: false,
    })
    expect(talk.state.timer).toBeGreaterThan(talk.at + 2 * 3000)
  })

  it('saves what its paths pick, each in its type', () => {
    const talk = converse(made()).result({ outcome: 'success', value: order, status: 200 })
    expect(talk.exit('call')).toBe('success')
    expect([talk.read('state'), talk.read('lines'), talk.read('all'), talk.read('code')]).toEqual([
      'sent',
      [1, 2],
      order,
      200,
    ])
  })

  it('takes the exit of what came of it, and keeps what was known before', () => {
    const exit = (result: Parameters<ReturnType<typeof converse>['result']>[0]) => {
      const talk = converse(made({}, { empty: 'sorry', error: 'sorry', timeout: 'sorry' })).result(result)
      return [talk.exit('call'), talk.read('state'), talk.read('code')]
    }
    expect(exit({ outcome: 'empty', value: null, status: 404 })).toEqual(['empty', 'before', 404])
    expect(exit({ outcome: 'error', message: 'no', status: 500 })).toEqual(['error', 'before', 500])
    expect(exit({ outcome: 'timeout', message: 'late' })).toEqual(['timeout', 'before', null])
  })

  it('goes on by the error when the time-out leads nowhere, also when nothing ever comes back', () => {
    const talk = converse(made({}, { error: 'sorry' }))
    expect(talk.wait().exit('call')).toBe('error')
    expect(talk.said()).toEqual(['Sorry'])
  })

  it('takes a GET that answers 404 for nothing found, not for a failure', () => {
    const gone = { outcome: 'error' as const, message: 'It answered 404', status: 404 }
    const exits = { empty: 'sorry', error: 'sorry' }
    expect(converse(made({}, exits)).result(gone).exit('call')).toBe('empty')
    expect(
      converse(made({ method: 'POST' }, exits))
        .result(gone)
        .exit('call'),
    ).toBe('error')
  })

  it('counts a chosen empty list as empty', () => {
    const empty = { outcome: 'success' as const, value: { data: { lines: [] } } }
    expect(
      converse(made({ emptyAt: 'data.lines' }))
        .result(empty)
        .exit('call'),
    ).toBe('empty')
    expect(
      converse(made({ emptyAt: 'data.lines' }))
        .result({ ...empty, value: order })
        .exit('call'),
    ).toBe('success')
  })

  it('lets no value add a header or leave the web', () => {
    const talk = converse(made({ headers: [{ name: 'X', value: 'a\r\nX-Admin: 1' }] }))
    expect(talk.effect('http').headers).toEqual([{ name: 'X', value: 'a X-Admin: 1' }])
    const other = converse(made({ url: 'file:///etc/passwd' }, { error: 'sorry' }))
    expect(other.exit('call')).toBe('error')
    expect(other.effect('problem').code).toBe('badTemplate')
  })

  it('sends no body that is not JSON', () => {
    const talk = converse(made({ method: 'POST', body: 'json', bodyText: '{"a": }' }, { error: 'sorry' }))
    expect(talk.exit('call')).toBe('error')
  })

  it('tells its author about an address, a body and a path that cannot be', () => {
    const block = blockOf('http')
    const document = made({
      method: 'POST',
      url: 'api.example.com',
      body: 'json',
      bodyText: '{',
      emptyAt: 'a[',
    })
    const found = block?.checks(block.schema.parse(document.flows.main?.blocks.call), {
      document,
      flow: 'main',
      id: 'call',
    })
    expect(found?.map(({ field }) => field)).toEqual(['url', 'bodyText', 'emptyAt'])
  })
})
