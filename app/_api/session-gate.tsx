'use client'

import { useQuery } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import { SignInAgain } from '#app/_auth/sign-in-again.tsx'
import { useApi } from './api-context.ts'
import { NoWorkspace } from './no-workspace.tsx'
import { rememberedWorkspace, rememberWorkspace } from './remembered-workspace.ts'
import { ServerAway } from './server-away.tsx'
import { announceSessionEnd } from './session-end.ts'

export type Membership = { id: string; name: string; role: 'owner' | 'editor' | 'agent' | 'viewer' }

/** Who is signed in, where they are, and where else they may go. */
export type Session = {
  person: { id: string; name: string; email: string }
  workspaces: readonly Membership[]
  workspace: Membership
  enter: (workspace: string) => void
}

const SessionContext = createContext<Session | null>(null)

/** The session of a signed-in page. Throws outside of the gate. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No session around this component')
  return session
}

/** May this person do what at least this role may? */
export function useMay(least: Membership['role']): boolean {
  const order = ['viewer', 'agent', 'editor', 'owner']
  return order.indexOf(useSession().workspace.role) >= order.indexOf(least)
}

/**
 * Signed-in pages: whoever is not is sent to sign in, or to set the installation up, and comes back afterwards. Shows `waiting` until
 * it is known who is there.
 */
export function SessionGate({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const api = useApi()
  const router = useRouter()
  const path = usePathname()
  const { data, dataUpdatedAt, error, refetch } = useQuery(
    api.session.current.queryOptions(undefined, { staleTime: 60_000 }),
  )
  const { data: setUp } = useQuery(api.setUp.state.queryOptions(undefined, { enabled: data === null }))
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => setChosen(rememberedWorkspace()), [])
  const [last, setLast] = useState<Session | null>(null)
  useEffect(() => {
    if (data !== null || !setUp) return
    // It ended under somebody's hands: the page stays, and asks for the password.
    if (last) announceSessionEnd(dataUpdatedAt)
    else router.replace(setUp.needed ? '/set-up' : `/sign-in?back=${encodeURIComponent(path)}`)
  }, [data, dataUpdatedAt, setUp, router, path, last])

  const current = useMemo((): Session | null => {
    const workspaces = (data?.workspaces ?? []) as readonly Membership[]
    const workspace = workspaces.find(({ id }) => id === chosen) ?? workspaces[0]
    if (!data || !workspace) return null
    const enter = (id: string) => {
      rememberWorkspace(id)
      setChosen(id)
    }
    return { person: data.person, workspaces, workspace, enter }
  }, [data, chosen])

  if (current && current !== last) setLast(current)
  const session = current ?? (data ? null : last)
  if (error && !data && !last) return <ServerAway onRetry={() => void refetch()} />
  if (data && !session) return <NoWorkspace onMade={() => void refetch()} />
  return session ? (
    <SessionContext value={session}>
      {children}
      <SignInAgain email={session.person.email} />
    </SessionContext>
  ) : (
    waiting
  )
}
