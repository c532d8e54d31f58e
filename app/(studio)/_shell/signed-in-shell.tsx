'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useInboxCounts } from '#app/(studio)/_duty/on-duty.tsx'
import { NewWorkspace } from './new-workspace.tsx'
import type { PlaceId } from './places.ts'
import { StudioShell } from './studio-shell.tsx'
import { useLinksOffline } from './use-links-offline.ts'

const built: readonly PlaceId[] = ['bots', 'inbox', 'contacts', 'data', 'insights', 'settings']

/** The shell of whoever is signed in: their places, their workspaces, the way out. */
export function SignedInShell({ children }: { children: ReactNode }) {
  const api = useApi()
  const router = useRouter()
  const queries = useQueryClient()
  const say = useProblemWords()
  const { person, workspace, workspaces, enter } = useSession()
  const mayAnswer = useMay('agent')
  const counts = useInboxCounts()
  const [making, setMaking] = useState(false)
  const signOut = useMutation(
    api.session.signOut.mutationOptions({
      // Nothing of one person stays in the memory of a browser that the next one uses.
      onSuccess: () => {
        queries.clear()
        location.assign('/sign-in')
      },
      onError: (error) => showToast({ tone: 'danger', title: say(error) }),
    }),
  )
  useLinksOffline()
  const go = (id: string) => {
    enter(id)
    router.push('/bots')
  }
  return (
    <StudioShell
      user={person}
      workspace={workspace}
      workspaces={workspaces}
      allowed={mayAnswer ? built : built.filter((place) => place !== 'inbox')}
      waiting={counts.waiting + counts.mine}
      onWorkspaceChange={go}
      onNewWorkspace={() => setMaking(true)}
      accountHref="/settings/account"
      onSignOut={() => signOut.mutate()}
    >
      {/* Another workspace is another set of pages: nothing typed in one is carried into the other. */}
      <div key={workspace.id}>{children}</div>
      <NewWorkspace open={making} onOpenChange={setMaking} onMade={go} />
    </StudioShell>
  )
}
