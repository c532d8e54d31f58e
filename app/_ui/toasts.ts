'use client'

import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'

export type ToastTone = 'neutral' | 'success' | 'danger' | 'warning'

/** What a toast says and offers. */
export type ToastMessage = {
  title: string
  description?: ReactNode
  tone?: ToastTone
  /** Takes back what was just done; shown as "Undo". */
  undo?: () => void
  /** Another thing to do, instead of undo. */
  action?: { label: string; onSelect: () => void }
  /** The same key replaces the toast already there, so that a repeated event does not pile up. */
  key?: string
}

/** The queue behind every toast. */
export const toastQueue = Toast.createToastManager<ToastMessage>()

/**
 * Says what just happened, bottom left, from anywhere (components, query callbacks). Gone after 5 seconds, 8 with an
 * action, 12 for failures; never while the pointer or the focus is on it. Returns its id for `closeToast`.
 */
export function showToast(message: ToastMessage): string {
  const { title, description, tone = 'neutral', key } = message
  return toastQueue.add({
    id: key,
    title,
    description,
    data: message,
    priority: tone === 'danger' ? 'high' : 'low',
    timeout: tone === 'danger' ? 12_000 : message.undo || message.action ? 8000 : 5000,
  })
}

/** Takes a toast away. */
export function closeToast(id: string): void {
  toastQueue.close(id)
}
