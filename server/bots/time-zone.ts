/** Does this name a time zone (IANA, as in "Europe/Paris") that clocks here know? */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
