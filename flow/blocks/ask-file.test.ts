import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { VariableType } from '#flow/document.ts'
import { converse } from '#flow/testing/converse.ts'

const photo = { id: 'f1', name: 'photo.png', type: 'image/png', size: 120_000, url: '/files/f1' }
const made = (fields = {}, type: VariableType = 'object') =>
  bot({
    languages: ['fr', 'en'],
    variables: { file: type },
    flows: { main: flow('Main').block('ask', 'askFile', { save: 'file', ...fields }) },
  })
const send = (file: typeof photo, fields = {}) => converse(made(fields), { locale: 'en' }).answer({ file })

describe('asking for a file', () => {
  it('keeps what is known of it, or its address in a text', () => {
    expect(send(photo).read('file')).toEqual(photo)
    expect(converse(made({}, 'text')).answer({ file: photo }).read('file')).toBe('/files/f1')
  })

  it('takes only the kind that is asked for', () => {
    const pdf = { ...photo, type: 'application/pdf' }
    expect(send(photo, { accept: 'images' }).read('file')).toEqual(photo)
    expect(send(pdf, { accept: 'images' }).said()[0]).toContain('not a picture')
    expect(send(photo, { accept: 'documents' }).read('file')).toBeNull()
    expect(send(pdf, { accept: 'documents' }).read('file')).toEqual(pdf)
    expect(send(pdf, { accept: 'both' }).read('file')).toEqual(pdf)
    expect(converse(made({ accept: 'images' })).question()).toMatchObject({ accept: ['image/*'] })
  })

  it('says when it is too large', () => {
    const large = { ...photo, size: 3_000_000 }
    expect(send(large, { megabytes: 2 }).said()[0]).toContain('2 MB')
    expect(send(large).read('file')).toEqual(large)
  })

  it('asks for a file when words come instead, then gives up', () => {
    const talk = converse(made({ retries: 1 }), { locale: 'en' }).answer('I have none')
    expect(talk.said()[0]).toContain('paper clip')
    expect(talk.answer('really').exit('ask')).toBe('gaveUp')
  })
})
