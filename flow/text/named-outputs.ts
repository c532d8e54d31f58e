const output = /\{\{-?\s*([^{}|]{1,300}?)\s*(\|[^{}]{0,300}?)?\s*-?\}\}/g

/**
 * A text with its outputs as people read them: `{{ name | capitalize }}` is {name · capitalize}, or {name} without the
 * filters. For what names or quotes a text of the author; what cannot be read stays as it was typed.
 */
export function namedOutputs(text: string, show: 'names' | 'names and filters'): string {
  return text.replace(output, (_, name: string, filters = '') =>
    show === 'names' ? `{${name}}` : `{${name}${filters.replace(/\s*\|\s*/g, ' · ')}}`,
  )
}

/** A piece of such a text: words, or a variable with what stands behind it. */
export type NamedPiece = { text: string } | { variable: string; filters: string }

/** Takes it apart, to draw variables as chips. */
export function namedPieces(text: string): NamedPiece[] {
  return text.split(/(\{[^{}\s][^{}]*\})/).flatMap((part, place): NamedPiece[] => {
    if (place % 2 === 0) return part ? [{ text: part }] : []
    const [variable = '', ...filters] = part.slice(1, -1).split(' · ')
    return [{ variable, filters: filters.join(' · ') }]
  })
}
