/** Under which the bus tells of a draft: "edited", "presence", "published", "gone". */
export function draftTopic(bot: string): string {
  return `draft ${bot}`
}
