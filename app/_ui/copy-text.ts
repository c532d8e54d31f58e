'use client'

/** Puts text on the clipboard; also on plain http, where browsers hide the clipboard API. False when refused. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const held = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.style.cssText = 'position:fixed;inset:0;opacity:0'
  // Inside the open dialog if there is one: a focus trap would take the focus away from the body.
  ;(held?.closest('[role=dialog]') ?? document.body).append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (held instanceof HTMLElement) held.focus()
  return copied
}
