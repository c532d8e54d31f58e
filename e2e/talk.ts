import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'

/** A visitor who answers so, and leaves. */
export async function talk(
  request: APIRequestContext,
  slug: string,
  answers: readonly object[],
): Promise<{ conversation: string }> {
  const begun = await request.post(`/api/v1/bots/${slug}/conversations`, { data: {} })
  expect(begun.ok(), await begun.text()).toBe(true)
  const { conversation, token } = await begun.json()
  for (const data of answers) {
    const said = await request.post(`/api/v1/conversations/${conversation.id}/messages`, {
      data,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(said.ok(), await said.text()).toBe(true)
  }
  return { conversation: conversation.id }
}
