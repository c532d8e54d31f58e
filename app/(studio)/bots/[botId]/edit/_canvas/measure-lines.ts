import { blockTextSize, canvasFont } from './canvas-font.ts'

/** Words of one text size, measured once each: a canvas asks for thousands of them, mostly the same. */
const widths = new Map<string, number>()
const mostWords = 20_000
let context: CanvasRenderingContext2D | null | undefined

/**
 * How many lines a text takes in a column `width` px wide, broken between words as a browser does, at most `most`.
 * This is how block heights are known before anything is drawn.
 */
export function measureLines(text: string, width: number, most: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += paragraphLines(paragraph, width, most - lines)
    if (lines >= most) return most
  }
  return Math.max(1, lines)
}

/** The width of a text on one line, in px. */
function measureWidth(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (context === undefined) context = makeContext()
  const width = context ? context.measureText(text).width : text.length * 6.7
  if (widths.size > mostWords) widths.clear()
  widths.set(text, width)
  return width
}

/** Once fonts have arrived, what was measured with a stand-in counts no more. */
export function forgetMeasures(): void {
  widths.clear()
}

function paragraphLines(paragraph: string, width: number, most: number): number {
  const space = measureWidth(' ')
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/\s+/)) {
    if (!word) continue
    const size = measureWidth(word)
    const wanted = used === 0 ? size : used + space + size
    if (wanted <= width) {
      used = wanted
      continue
    }
    if (used > 0) lines++
    // A word longer than the column is broken inside.
    const extra = Math.max(0, Math.ceil(size / width) - 1)
    lines += extra
    used = size - extra * width
    if (lines >= most) return most
  }
  return lines
}

function makeContext(): CanvasRenderingContext2D | null {
  if (typeof document === 'undefined') return null
  const made = document.createElement('canvas').getContext('2d')
  if (made) made.font = canvasFont(blockTextSize)
  return made
}
