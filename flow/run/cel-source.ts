/** Words that no variable may be in an expression. */
const reserved = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
)

/** A text as CEL writes it. */
export function celString(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}]/gu, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`
    if (char === '\n') return '\\n'
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `"${escaped}"`
}

/** A variable as CEL reads it: its path, or `variable("…")` where the path would mean something else there. */
export function celVariable(path: string): string {
  const keys = path.split('.')
  const plain = keys.every((key) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !reserved.has(key))
  const special = keys.slice(1).some((key) => key === 'size' || key === 'first' || key === 'last')
  return plain && !special && !keys.includes('__proto__') && !keys.includes('prototype')
    ? path
    : `variable(${celString(path)})`
}
