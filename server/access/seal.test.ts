import { expect, it } from 'vitest'
import { keyringOf } from '#server/access/keyring.ts'
import { seal, unseal } from '#server/access/seal.ts'

const keys = keyringOf('a secret for tests, thirty-two characters or more')

it('gives back what was sealed, in its place and by the same secret alone', () => {
  const sealed = seal(keys, 'here', 'clé secrète')
  expect(unseal(keys, 'here', sealed)).toBe('clé secrète')
  expect(unseal(keys, 'there', sealed)).toBeUndefined()
  expect(unseal(keyringOf('another secret of thirty-two characters'), 'here', sealed)).toBeUndefined()
})

it('shows nothing of what it holds, not even that two are the same', () => {
  const [one, two] = [seal(keys, 'here', 'secret'), seal(keys, 'here', 'secret')]
  expect(Buffer.from(one).includes('secret')).toBe(false)
  expect(Buffer.from(one).equals(two)).toBe(false)
})

it('does not open when it is damaged', () => {
  const sealed = Buffer.from(seal(keys, 'here', 'secret'))
  for (let at = 0; at < sealed.length; at++) {
    const damaged = Buffer.from(sealed)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect(unseal(keys, 'here', damaged)).toBeUndefined()
  }
  expect(unseal(keys, 'here', new Uint8Array())).toBeUndefined()
})
