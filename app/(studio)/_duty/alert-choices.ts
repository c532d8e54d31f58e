'use client'

import { useSyncExternalStore } from 'react'

/** How this browser calls its agent. Notifications also need the browser's own permission. */
export type AlertChoices = { sound: boolean; notifications: boolean }

const place = 'parcours.alerts'
const usual: AlertChoices = { sound: true, notifications: false }
const listeners = new Set<() => void>()
let known: AlertChoices | undefined

export function alertChoices(): AlertChoices {
  known ??= read()
  return known
}

export function chooseAlerts(choice: Partial<AlertChoices>): void {
  known = { ...alertChoices(), ...choice }
  try {
    localStorage.setItem(place, JSON.stringify(known))
  } catch {
    // Without storage it holds as long as the page.
  }
  for (const heard of listeners) heard()
}

export function useAlertChoices(): AlertChoices {
  return useSyncExternalStore(listen, alertChoices, () => usual)
}

function listen(heard: () => void): () => void {
  const elsewhere = (event: StorageEvent) => {
    if (event.key !== place) return
    known = undefined
    heard()
  }
  listeners.add(heard)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(heard)
    window.removeEventListener('storage', elsewhere)
  }
}

function read(): AlertChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}')
    return {
      sound: typeof kept.sound === 'boolean' ? kept.sound : usual.sound,
      notifications: typeof kept.notifications === 'boolean' ? kept.notifications : usual.notifications,
    }
  } catch {
    return usual
  }
}
