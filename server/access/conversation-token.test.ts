import { expect, it } from 'vitest'
import { newId } from '#db/new-id.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { conversationToken, readConversationToken } from '#server/access/conversation-token.ts'
import { keyringOf } from '#server/access/keyring.ts'

const keys = keyringOf('a secret for tests, thirty-two characters or more')
const workspace = newId() as WorkspaceId
const [conversation, other] = [newId(), newId()]
const token = conversationToken(keys, workspace, conversation, 7)

it('proves the workspace and the epoch of its conversation', () => {
  expect(readConversationToken(keys, token, conversation)).toEqual({ workspace, epoch: 7 })
})

it('proves nothing about another conversation, nor with another secret', () => {
  expect(readConversationToken(keys, token, other)).toBeUndefined()
  expect(
    readConversationToken(keyringOf('another secret of thirty-two characters'), token, conversation),
  ).toBeUndefined()
})

it('proves nothing when a single character of it is changed', () => {
  for (let at = 0; at < token.length; at++) {
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
    expect(readConversationToken(keys, changed, conversation), `character ${at}`).toBeUndefined()
  }
  for (const wrong of ['', `${token}=`, token.slice(1), '💥'.repeat(35)])
    expect(readConversationToken(keys, wrong, conversation)).toBeUndefined()
})
