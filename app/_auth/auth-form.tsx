'use client'

import type { FormEvent, ReactNode } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'

/** A short form with one button. Nothing is checked by the browser, whose words are not ours; `error` is what the server said. */
export function AuthForm({
  action,
  pending,
  error,
  onSubmit,
  children,
}: {
  action: string
  pending: boolean
  error: unknown
  onSubmit: () => void
  children: ReactNode
}) {
  const say = useProblemWords()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    onSubmit()
    // Once its faults are shown: on to the first.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('input[aria-invalid=true]')?.focus())
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {error ? <Banner tone="danger">{say(error)}</Banner> : null}
      {children}
      <Button type="submit" variant="primary" size="lg" loading={pending} className="mt-1 w-full">
        {action}
      </Button>
    </form>
  )
}
