/**
 * Seconds to wait before the next of several tries: 0.5, 1, 2, 4, 8, then 15, each up to a fifth shorter or longer so that a thousand
 * chats do not come back in the same instant. `chance` is 0 to 1; `atLeast` is what the server asked for.
 */
export function backOff(failures: number, chance: number, atLeast = 0): number {
  const seconds = Math.min(15, 0.5 * 2 ** (failures - 1))
  return Math.max(atLeast, seconds * (0.8 + 0.4 * chance))
}
