import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'
import { isoTime } from '#flow/time.ts'

const made = (fields: object, timeZone = 'Europe/Paris') =>
  bot({
    languages: ['fr', 'en'],
    timeZone,
    variables: { day: { type: 'date', fromPage: true } },
    flows: {
      main: flow('Main')
        .block('wait', 'wait', fields as never, 'hi')
        .block('hi', 'message', { bubbles: ['Hello again'] }),
    },
  })
/** Until when it waits, when it is Sunday 22 November 2026, noon in Paris. */
const until = (fields: object, attributes = {}, timeZone = 'Europe/Paris') => {
  const { timer } = converse(made(fields, timeZone), { attributes }).state
  return timer === null ? 'at once' : isoTime(timer).slice(0, 16)
}

describe('waiting', () => {
  it('for a time, then goes on by itself', () => {
    const talk = converse(made({ duration: 3600 }))
    expect(talk.said()).toEqual([])
    expect(talk.wait(3599).said()).toEqual([])
    expect(talk.wait(1).said()).toEqual(['Hello again'])
    expect(talk.state.status).toBe('ended')
  })

  it('keeps what is written meanwhile for the next question', () => {
    const document = bot({
      languages: ['fr', 'en'],
      variables: { name: 'text' },
      flows: {
        main: flow('Main')
          .block('wait', 'wait', { duration: 60 }, 'ask')
          .block('ask', 'askText', { prompt: 'Name?', save: 'name' }),
      },
    })
    expect(converse(document).answer('Léa').wait().read('name')).toBe('Léa')
  })

  it('until the next working morning, or a day of the week, in the bot’s time zone', () => {
    const weekday = { until: 'weekday', time: '09:00' }
    expect(until({ ...weekday, weekday: 'workday' })).toBe('2026-11-23T08:00')
    expect(until({ ...weekday, weekday: 'any', time: '18:30' })).toBe('2026-11-22T17:30')
    expect(until({ ...weekday, weekday: 'any' })).toBe('2026-11-23T08:00')
    expect(until({ ...weekday, weekday: 'sun' })).toBe('2026-11-29T08:00')
    expect(until({ ...weekday, weekday: 'wed' }, {}, 'Asia/Tokyo')).toBe('2026-11-25T00:00')
  })

  it('until a date that is known, or a while before it', () => {
    const moment = { until: 'moment', variable: 'day', time: '10:00' }
    expect(until(moment, { day: '2026-12-01' })).toBe('2026-12-01T09:00')
    expect(until({ ...moment, before: 2 * 86_400 }, { day: '2026-12-01' })).toBe('2026-11-29T09:00')
    expect(until(moment, { day: '2026-12-01T15:00:00Z' })).toBe('2026-12-01T15:00')
  })

  it('goes on at once when the date has passed or nobody gave it', () => {
    const moment = { until: 'moment', variable: 'day' }
    expect(until(moment, { day: '2026-11-01' })).toBe('at once')
    expect(until(moment)).toBe('at once')
    expect(converse(made(moment)).said()).toEqual(['Hello again'])
  })
})
