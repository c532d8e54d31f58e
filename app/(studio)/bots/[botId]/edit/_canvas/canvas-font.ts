let family: string | undefined

/** The interface's font for a canvas element, which must be told its real names: they come from the style sheets. */
export function canvasFont(size: number, weight = 400): string {
  family ??= getComputedStyle(document.body).fontFamily
  return `${weight} ${size}px ${family}`
}

/** What is written on a block. */
export const blockTextSize = 13

const patienceMs = 500

/** Resolves when texts can be measured by the font that they will be drawn with, or when that takes too long. */
export async function canvasFontThere(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([document.fonts.load(canvasFont(blockTextSize)), late]).catch(() => undefined)
}
