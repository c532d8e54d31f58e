'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'

/** What a page of results asks for, as its address says it. */
export type Asked = {
  period: number | 'all'
  version?: string
  state?: State
  locale?: string
  goal?: string
  at?: { flow: string; block: string; port: string }
  search?: string
}

/** Where a conversation stands. */
export const states = ['open', 'human', 'completed', 'lost'] as const
export type State = (typeof states)[number]

/** What is shown unless somebody chooses otherwise. */
const usualPeriod = 28

/** What this page asks for, and how to ask for something else: it stands in the address, so that it can be shared and gone back to. */
export function useAsked(): {
  asked: Asked
  ask: (change: Partial<{ [K in keyof Asked]: Asked[K] | undefined }>) => void
} {
  const given = useSearchParams()
  const router = useRouter()
  const path = usePathname()
  const text = given.toString()
  const asked = useMemo(() => readAsked(new URLSearchParams(text)), [text])
  const ask = useCallback(
    (change: object) => {
      const query = askedQuery({ ...readAsked(new URLSearchParams(text)), ...change })
      router.replace(`${path}${query}`, { scroll: false })
    },
    [text, path, router],
  )
  return { asked, ask }
}

/** The same as the end of an address: "?period=7&state=lost". */
export function askedQuery({
  period,
  at,
  ...rest
}: Partial<{ [K in keyof Asked]: Asked[K] | undefined }>): string {
  const query = new URLSearchParams()
  if (period !== undefined && period !== usualPeriod) query.set('period', String(period))
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value)
  if (at) for (const name of ['flow', 'block', 'port'] as const) if (at[name]) query.set(name, at[name])
  const text = query.toString()
  return text && `?${text}`
}

function readAsked(query: URLSearchParams): Asked {
  const text = (name: string) => query.get(name) || undefined
  const days = Number(query.get('period') ?? usualPeriod)
  const [flow, block] = [text('flow'), text('block')]
  const state = states.find((one) => one === text('state'))
  return {
    period:
      query.get('period') === 'all'
        ? 'all'
        : Number.isInteger(days) && days > 0 && days <= 400
          ? days
          : usualPeriod,
    ...defined({
      version: text('version'),
      state,
      locale: text('locale'),
      goal: text('goal'),
      search: text('search'),
    }),
    ...(flow && block && { at: { flow, block, port: text('port') ?? '' } }),
  }
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}
