/** Bytes as people say them: "820 kB", "2.4 MB", "2,4 Mo". */
export function fileSize(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const)
  const amount = Math.max(bytes / size, bytes > 0 ? 0.1 : 0)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount)
}
