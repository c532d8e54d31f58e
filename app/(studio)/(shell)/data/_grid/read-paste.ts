/** The cells of what was copied in a spreadsheet: lines and tabs; a cell with quotes around may hold both. */
export function readPaste(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < whole.length; at++) {
    const sign = whole[at] ?? ''
    if (quoted && sign === '"' && whole[at + 1] === '"') {
      cell += '"'
      at++
    } else if (quoted && sign === '"') quoted = false
    else if (!quoted && sign === '"' && cell === '') quoted = true
    else if (!quoted && sign === '\t') end()
    else if (!quoted && sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}
