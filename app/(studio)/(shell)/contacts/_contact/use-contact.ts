'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { oneWords } from './one-words.ts'

export type Contact = NonNullable<Answers['contacts']['get']['contact']>
export type FactValue = string | number | boolean

/** A contact, and what can be changed of it: shown at once, taken back when the server refuses, with an undo. */
export function useContact(id: string) {
  const said = useWords(oneWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const here = { workspace: workspace.id, contact: id }
  const options = api.contacts.get.queryOptions(here)
  const query = useQuery(options)

  async function setFact(fact: string, value: FactValue | null): Promise<boolean> {
    await queries.cancelQueries({ queryKey: options.queryKey })
    queries.setQueryData(options.queryKey, (now) => {
      if (!now?.contact) return now
      const { [fact]: _, ...others } = now.contact.facts
      const facts = value === null ? others : { ...now.contact.facts, [fact]: value }
      return { contact: { ...now.contact, facts } }
    })
    try {
      await client.contacts.setFact.mutate({ ...here, fact, value })
      await queries.invalidateQueries(api.contacts.pathFilter())
      return true
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
      await query.refetch()
      return false
    }
  }
  async function forget(fact: string, value: FactValue | null) {
    if (!(await setFact(fact, null))) return
    showToast({
      title: said.forgotten(fact),
      ...(value !== null && { undo: () => void setFact(fact, value) }),
    })
  }
  async function erase() {
    await client.contacts.erase.mutate(here)
    await queries.invalidateQueries(api.contacts.pathFilter())
  }
  return { query, here, setFact, forget, erase }
}

export type ContactActions = ReturnType<typeof useContact>
