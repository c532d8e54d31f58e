import { expect, it } from 'vitest'
import { visitorHash } from '#server/access/visitor.ts'
import { whoComes } from '#server/live/who-comes.ts'

const anonymous = { id: 'anonymous', facts: {}, isUser: false }
const jean = { id: 'jean', facts: { name: 'Jean' }, isUser: true }
const visitor = (secret: string) => ({ kind: 'visitor', value: visitorHash(secret) })

it.each([
  {
    who: 'somebody new',
    bot: { visitor: null, user: null },
    given: { visitor: undefined, user: undefined },
    comes: { isNew: true, visitor: 'fresh', identities: [visitor('fresh')] },
  },
  {
    who: 'a page that made its own secret',
    bot: { visitor: null, user: null },
    given: { visitor: 'own', user: undefined },
    comes: { isNew: true, visitor: 'own', identities: [visitor('own')] },
  },
  {
    who: 'a visitor who returns',
    bot: { visitor: anonymous, user: null },
    given: { visitor: 'own', user: undefined },
    comes: { isNew: false, id: 'anonymous', visitor: 'own', identities: [] },
  },
  {
    who: 'a visitor who signed in on the site',
    bot: { visitor: anonymous, user: null },
    given: { visitor: 'own', user: 'u1' },
    comes: { isNew: false, id: 'anonymous', visitor: 'own', identities: [{ kind: 'user', value: 'u1' }] },
  },
  {
    who: 'a user on another browser',
    bot: { visitor: anonymous, user: jean },
    given: { visitor: 'own', user: 'u1' },
    comes: { isNew: false, id: 'jean', visitor: 'fresh', identities: [visitor('fresh')] },
  },
  {
    who: 'another user on the same browser',
    bot: { visitor: jean, user: null },
    given: { visitor: 'own', user: 'u2' },
    comes: { isNew: true, visitor: 'fresh', identities: [visitor('fresh'), { kind: 'user', value: 'u2' }] },
  },
  {
    who: 'a user who returns',
    bot: { visitor: jean, user: jean },
    given: { visitor: 'own', user: 'u1' },
    comes: { isNew: false, id: 'jean', visitor: 'own', identities: [] },
  },
])('knows $who', ({ bot, given, comes }) => {
  const { contact, ...rest } = whoComes(bot, given, 'fresh')
  const { isNew, id, ...wanted } = comes as typeof comes & { id?: string }
  expect(contact.isNew).toBe(isNew)
  if (id) expect(contact.id).toBe(id)
  expect(rest).toEqual(wanted)
})
