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
