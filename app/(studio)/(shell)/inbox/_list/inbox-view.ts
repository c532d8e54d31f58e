'use client'

import { createContext, useContext } from 'react'

export const inboxViews = ['waiting', 'mine', 'open', 'closed'] as const
export type InboxView = (typeof inboxViews)[number]

/** Which list is seen beside a conversation, and how to see another. */
export const InboxViewContext = createContext<{ view: InboxView; look: (view: InboxView) => void }>({
  view: 'waiting',
  look: () => undefined,
})

export function useInboxView() {
  return useContext(InboxViewContext)
}
