import type { ReactNode } from 'react'
import { BotFrame } from './_bot/bot-frame.tsx'

/** The pages of one bot. */
export default async function BotLayout({
  params,
  children,
}: {
  params: Promise<{ botId: string }>
  children: ReactNode
}) {
  const { botId } = await params
  return (
    <BotFrame key={botId} bot={botId}>
      {children}
    </BotFrame>
  )
}
