/** Remembers for this tab, from page to page, whether the visitor opened ('1') or closed ('0') the chat. A browser that forbids it forgets. */
export function openBefore(key: string): { read(): string | null; write(open: boolean): void } {
  return {
    read() {
      try {
        return sessionStorage.getItem(key)
      } catch {
        return null
      }
    },
    write(open) {
      try {
        sessionStorage.setItem(key, open ? '1' : '0')
      } catch {
        // It is a comfort, no more.
      }
    },
  }
}
