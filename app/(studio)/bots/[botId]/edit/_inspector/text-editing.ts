/** A variable being typed: from its brace to the caret, and what stands between. */
export type OpenBrace = { from: number; to: number; typed: string }

/** Is the caret in an output that was begun by `{` or `{{` and not closed? */
export function openBrace(text: string, caret: number): OpenBrace | null {
  const before = text.slice(0, caret)
  const match = /\{\{?\s*([\w.]*)$/.exec(before)
  if (!match) return null
  const rest = /^[\w.]*\s*\}\}/.exec(text.slice(caret))
  return { from: match.index, to: caret + (rest?.[0].length ?? 0), typed: match[1] ?? '' }
}

/** Puts marks around what is selected, or takes them away when they are there; the same words stay selected. */
export function wrapSelection(text: string, from: number, to: number, before: string, after: string) {
  const inside = text.slice(from, to)
  const isWrapped =
    text.slice(from - before.length, from) === before && text.slice(to, to + after.length) === after
  if (isWrapped) {
    return {
      text: text.slice(0, from - before.length) + inside + text.slice(to + after.length),
      from: from - before.length,
      to: to - before.length,
    }
  }
  return {
    text: text.slice(0, from) + before + inside + after + text.slice(to),
    from: from + before.length,
    to: to + before.length,
  }
}
