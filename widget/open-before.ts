/**
 * Whether the visitor opened ('1') or closed ('0') the chat, remembered for this tab from page to page: `now` is written, and what is
 * written is given. A browser that forbids it forgets.
 */
export function openBefore(key: string, now?: '1' | '0'): string | null {
  try {
    if (now) sessionStorage.setItem(key, now)
    return sessionStorage.getItem(key)
  } catch {
    // It is a comfort, no more.
    return null
  }
}
