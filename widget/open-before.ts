/** Remembers for this tab, from page to page, that the visitor had the chat open. A browser that forbids it forgets. */
export function openBefore(key: string): { read(): boolean; write(open: boolean): void } {
  return {
    read() {
      try {
        return sessionStorage.getItem(key) === '1'
      } catch {
        return false
      }
    },
    write(open) {
      try {
        if (open) sessionStorage.setItem(key, '1')
        else sessionStorage.removeItem(key)
      } catch {
        // It is a comfort, no more.
      }
    },
  }
}
