/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two neighbours swapped
 * (Damerau-Levenshtein, optimal string alignment). Anything beyond `limit` is `limit + 1`: the work is then about
 * `limit` × length.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1)
    row[0] = i
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        (last[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        swapped ? (beforeLast[j - 2] ?? limit) + 1 : limit + 1,
      )
    }
    if (row.every((cost) => cost > limit)) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/** The one word that is nearest to what was typed, if a slip can explain it: one up to 7 letters, two beyond. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2
  let best: string | null = null
  let least = limit + 1
  for (const word of words) {
    const found = distance(typed, word, limit)
    if (found < least) [best, least] = [word, found]
    else if (found === least && word !== best) best = null
  }
  return least <= limit ? best : null
}
