import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import type { Rule } from '#flow/holidays/rules.ts'
import { dayOf, everyRule, writtenRule } from '#flow/holidays/rules.ts'
import { civilFromDays, daysFromCivil, isoDate } from '#flow/time.ts'

/**
 * Writes `flow/holidays/data.ts`: the public holidays of every country as rules short enough for a browser, worked out
 * from the package date-holidays (which is 1.5 MB with its calendars). Days that follow no rule are listed year by year.
 * Run it once a year, or after an update of the package: `node scripts/make-holidays.ts` (about a minute).
 */
const firstYear = 2026
const lastYear = 2040
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)

/** Names that the package gives in a form nobody uses. */
const betterNames: { [place: string]: string } = {
  'FR 57': 'Moselle (Alsace-Moselle)',
  'FR 67': 'Bas-Rhin (Alsace-Moselle)',
  'FR 68': 'Haut-Rhin (Alsace-Moselle)',
}

type Written = { days: string; regions?: { [code: string]: { name: string; more?: string; less?: string } } }

const rules = everyRule()
const all = new Holidays()
const data: { [country: string]: Written } = {}
for (const country of Object.keys(all.getCountries()).sort()) {
  const own = holidaysOf(country)
  const written: Written = { days: shortened(own, own) }
  for (const [code, name] of Object.entries(all.getStates(country) ?? {}).sort()) {
    const there = holidaysOf(country, code)
    const more = shortened(there.difference(own), there)
    const less = shortened(own.difference(there), own)
    if (!more && !less) continue
    written.regions ??= {}
    const known =
      betterNames[`${country} ${code}`] ?? name.replace(/^Département( et région d'outre-mer)? /, '')
    written.regions[code] = { name: known, ...(more && { more }), ...(less && { less }) }
  }
  data[country] = written
}

writeFileSync(
  'flow/holidays/data.ts',
  `// Made by scripts/make-holidays.ts from date-holidays; do not edit. Days that follow no rule: ${firstYear} to ${lastYear}.
// This file only: © the authors of date-holidays and of Wikipedia, CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/
// (sources: https://github.com/commenthol/date-holidays/blob/master/LICENSE).

/** Public holidays by country (ISO 3166): rules in the notation of \`rules.ts\`, and regions with more or fewer of them. */
export const holidayData: {
  [country: string]: {
    days: string
    regions?: { [code: string]: { name: string; more?: string; less?: string } }
  }
} = ${JSON.stringify(data)}
`,
)
execFileSync('biome', ['check', '--write', 'flow/holidays/data.ts'], { stdio: 'inherit' })

/** The public holidays of a place as ISO days: those that cover noon. */
function holidaysOf(country: string, state?: string): Set<string> {
  const there = state ? new Holidays(country, state) : new Holidays(country)
  const days = new Set<string>()
  for (const { date, start, end, type } of years.flatMap((year) => there.getHolidays(year))) {
    if (type !== 'public') continue
    const begins = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`)
    const ends = begins + end.getTime() - start.getTime()
    for (let day = Math.floor(begins / 86_400_000); day * 86_400_000 < ends; day++) {
      const noon = (day + 0.5) * 86_400_000
      if (noon >= begins && noon < ends) days.add(isoDate(civilFromDays(day)))
    }
  }
  return days
}

/** `days` as rules that only give days of `within`, then what is left of them, year by year. */
function shortened(days: Set<string>, within: Set<string>): string {
  const left = new Set(days)
  const words: string[] = []
  // Rules that always held come first: "Monday from 30 September" is the first Monday of October in most years.
  const held = rules
    .map((rule) => ({ rule, since: sinceWhen(rule, within) }))
    .filter(({ since }) => since < 9999)
  for (const { rule, since } of held.sort((a, b) => a.since - b.since)) {
    const covers = years.filter((year) => year >= since).map((year) => isoOf(rule, year))
    if (covers.filter((day) => left.has(day)).length < years.length * 0.6) continue
    for (const day of covers) left.delete(day)
    words.push(writtenRule(rule) + (since > firstYear ? `>${since}` : ''))
  }
  for (const year of years) {
    const rest = [...left].filter((day) => day.startsWith(`${year}-`)).sort()
    if (rest.length) words.push(`${year}:${rest.map((day) => day.slice(5).replace('-', '')).join(',')}`)
  }
  return words.join(' ')
}

/** The year from which a rule gives a day of `within` every year; 9999 when it fails in more than a third of the years. */
function sinceWhen(rule: Rule, within: Set<string>): number {
  const missed = years.findLast((year) => !within.has(isoOf(rule, year))) ?? firstYear - 1
  return missed < firstYear + years.length / 3 ? missed + 1 : 9999
}

function isoOf(rule: Rule, year: number): string {
  return isoDate(civilFromDays(daysFromCivil(dayOf(rule, year))))
}
