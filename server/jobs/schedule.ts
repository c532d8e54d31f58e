/** When something comes due: at every multiple of `everyMs` since 1970 (UTC), and `offsetMs` later. */
export type Schedule = { everyMs: number; offsetMs: number }

/** The first time on this schedule after that one, ms since 1970. */
export function nextTime({ everyMs, offsetMs }: Schedule, after: number): number {
  return (Math.floor((after - offsetMs) / everyMs) + 1) * everyMs + offsetMs
}

export function every(everyMs: number): Schedule {
  return { everyMs, offsetMs: 0 }
}

/** At this time of the day, UTC. */
export function daily(hour: number, minute: number): Schedule {
  return { everyMs: 86_400_000, offsetMs: (hour * 60 + minute) * 60_000 }
}
