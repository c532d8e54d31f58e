const accents = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ'
/** Signs that are not ASCII; all of them count as a space. */
const signs = '’‘«»“”„…–—•\u00a0\u202f¿¡€'
const plain = 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy'

/**
 * SQL for a text as its words are searched: without case, accents and signs, so that an address or a number is found by any of its
 * parts. Give it a column or a placeholder.
 */
export function searchText(text: string): string {
  return `regexp_replace(lower(translate(${text}, '${accents}${signs}', '${plain}${' '.repeat(signs.length)}')), '[^a-z0-9\\u0080-\\U0010ffff]+', ' ', 'g')`
}

/** What is searched as a query: every word, each as the beginning of one. Null: there is no word in it. */
export function searchQuery(text: string): string | null {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)
  const asked = words.filter((word) => word !== '').slice(0, 10)
  return asked.length > 0 ? asked.map((word) => `${folded(word)}:*`).join(' & ') : null
}

function folded(word: string): string {
  return [...word].map((char) => (accents.includes(char) ? plain[accents.indexOf(char)] : char)).join('')
}
