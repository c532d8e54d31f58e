import { dateFormat, dayFromNow } from '#flow/text/formats.ts'
import { daysFromCivil, zoned } from '#flow/time.ts'

/**
 * When something will be, as one would say it now: "demain à 9 h", "Monday at 9:00 AM", "le lundi 5 janvier à 14 h 30".
 * Another language than French and English gets its own words for the day, and a comma. Moments in ms since 1970.
 */
export function sayMoment(moment: number, now: number, locale: string, timeZone: string): string {
  const days = daysFromCivil(zoned(moment, timeZone)) - daysFromCivil(zoned(now, timeZone))
  const day = dayWords(moment, days, locale, timeZone)
  if (locale.startsWith('fr')) return `${day} à ${frenchTime(moment, timeZone)}`
  const time = dateFormat(locale, timeZone, { hour: 'numeric', minute: '2-digit' }).format(moment)
  return locale.startsWith('en') ? `${day} at ${time}` : `${day}, ${time}`
}

/** "9 h", "14 h 30", with spaces that do not break. */
function frenchTime(moment: number, timeZone: string): string {
  const { hour, minute } = zoned(moment, timeZone)
  return minute ? `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}` : `${hour}\u00a0h`
}

function dayWords(moment: number, days: number, locale: string, timeZone: string): string {
  if (days === 0 || days === 1) return dayFromNow(locale, days)
  if (days > 1 && days < 7) return dateFormat(locale, timeZone, { weekday: 'long' }).format(moment)
  const date = dateFormat(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(moment)
  return locale.startsWith('fr') ? `le ${date}` : date
}
