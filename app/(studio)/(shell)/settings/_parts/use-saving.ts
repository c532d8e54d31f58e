'use client'

import { useState } from 'react'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'

/** A form that is being sent: whether it is, and why it was not taken. `send` answers whether it was. */
export function useSaving() {
  const say = useProblemWords()
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  async function send(run: () => Promise<unknown>, done?: string): Promise<boolean> {
    setSaving(true)
    setTrouble(undefined)
    try {
      await run()
      if (done) showToast({ tone: 'success', title: done })
      return true
    } catch (error) {
      setTrouble(say(error))
      return false
    } finally {
      setSaving(false)
    }
  }
  return { saving, trouble, send, forget: () => setTrouble(undefined) }
}
