import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: { email: { type: 'text', fromPage: true }, name: { type: 'text', fromPage: true } },
    flows: {
      main: flow('Main')
        .block(
          'mail',
          'sendEmail',
          {
            to: 'team@example.com, {{ email }}',
            replyTo: '{{ email }}',
            subject: { fr: 'De {{ name }}', en: 'From {{ name }}' },
            body: { fr: '**Bonjour** {{ name }}', en: '**Hello** {{ name }}' },
            ...fields,
          },
          { error: 'sorry' },
        )
        .block('sorry', 'message', { bubbles: ['Sorry'] }),
    },
  })
const sent = (attributes: { [name: string]: string }, fields = {}) =>
  converse(made(fields), { attributes, locale: 'fr' })

describe('sending a mail', () => {
  it('is asked in the visitor’s language, values unable to mark up the text', () => {
    const talk = sent({ email: 'lea@example.org', name: '*Léa*' })
    expect(talk.effect('mail')).toMatchObject({
      to: 'team@example.com, lea@example.org',
      replyTo: 'lea@example.org',
      subject: 'De *Léa*',
      text: '**Bonjour** \\*Léa\\*',
    })
    expect(talk.result({ outcome: 'success', value: null }).exit('mail')).toBe('sent')
  })

  it('goes to no address that a visitor smuggles in', () => {
    const talk = sent({ email: 'a@example.org, b@example.org', name: 'Léa\nBcc: c@example.org' })
    expect(talk.effects.some(({ type }) => type === 'mail')).toBe(false)
    expect(talk.exit('mail')).toBe('error')
    const subject = sent({ email: 'a@example.org', name: 'Léa\nBcc: c@example.org' }).effect('mail').subject
    expect(subject).not.toContain('\n')
  })

  it('leaves by the error when it fails or nothing is heard of it', () => {
    const email = 'lea@example.org'
    expect(sent({ email }).result({ outcome: 'error', message: 'refused' }).exit('mail')).toBe('error')
    expect(sent({ email }).wait().exit('mail')).toBe('error')
    expect(sent({ email: 'nobody' }).exit('mail')).toBe('error')
  })

  it('tells its author about an address that is none', () => {
    const block = blockOf('sendEmail')
    const found = (to: string) =>
      block?.checks(block.schema.parse({ type: 'sendEmail', to }), {
        document: made(),
        flow: 'main',
        id: 'mail',
      })
    expect(found('team at example')).toMatchObject([{ rule: 'badAddress' }])
    expect(found('team@example.com; {{ owner | default: "a, b" }}')).toEqual([])
  })
})
