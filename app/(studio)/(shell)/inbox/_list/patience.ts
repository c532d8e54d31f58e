/** How long somebody has waited, as it feels to them: a moment, too long soon, too long. */
export type Patience = 'calm' | 'soon' | 'late'

const minuteMs = 60_000

/** Two minutes are a moment, ten are too long. */
export function patienceOf(waitedMs: number): Patience {
  return waitedMs < 2 * minuteMs ? 'calm' : waitedMs < 10 * minuteMs ? 'soon' : 'late'
}

export const patienceColor: { [P in Patience]: string } = {
  calm: 'text-success-ink',
  soon: 'text-warning-ink',
  late: 'text-danger-ink',
}
