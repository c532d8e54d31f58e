import { readRecords } from '#server/tables/csv/read-records.ts'

const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

const sampleRecords = 50

/**
 * What separates the cells: the sign by which most of the first lines fall into the same number of cells, the more the better. A single
 * column has none; then it is the comma.
 */
export async function findSeparator(text: string): Promise<Separator> {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const score = await scoreOf(text.slice(0, 200_000), separator)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

async function scoreOf(text: string, separator: string): Promise<number> {
  const counts = new Map<number, number>()
  let records = 0
  try {
    for await (const { cells } of readRecords(text, { separator, most: sampleRecords })) {
      records++
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    }
  } catch {
    // Quotes that make no sense with this sign.
    return 0
  }
  const [width = 1, alike = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return width < 2 ? 0 : (alike / records) * Math.min(width, 20)
}
