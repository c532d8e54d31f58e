'use client'

import { createContext, useContext, useEffect, useState } from 'react'
import type { EditorServices, TableChoice } from '../_editor/services.ts'

const ServicesContext = createContext<EditorServices | null>(null)
export const ServicesProvider = ServicesContext.Provider

/** What forms need of the server. */
export function useServices(): EditorServices {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('No services around this form')
  return services
}

/** The workspace's tables, asked once for each form that shows them. */
export function useTables(): TableChoice[] {
  const services = useServices()
  return useAsked(services.tables)
}

export function useSecrets(): string[] {
  const services = useServices()
  return useAsked(services.secrets)
}

function useAsked<T>(ask: () => Promise<T[]>): T[] {
  const [found, setFound] = useState<T[]>([])
  useEffect(() => {
    let gone = false
    ask()
      .then((items) => {
        if (!gone) setFound(items)
      })
      // Without the list, what is typed is taken as it is.
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [ask])
  return found
}
