/** A colour as linear-light sRGB, each channel 0 to 1, with its opacity. */
export type LinearColor = { r: number; g: number; b: number; alpha: number }

/**
 * The WCAG 2.2 contrast ratio of two colours, 1 to 21. A see-through foreground is laid on the background first.
 * Colours are written `oklch(L C H)`, `oklch(L C H / A)`, `#rgb` or `#rrggbb`; anything else throws RangeError.
 */
export function contrast(foreground: string, background: string): number {
  const ground = parseColor(background)
  const [bright, dim] = [luminance(over(parseColor(foreground), ground)), luminance(ground)].sort(
    (a, b) => b - a,
  )
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

/** Reads a colour; what lies outside sRGB is clipped, as screens do. Throws RangeError on anything it does not know. */
export function parseColor(text: string): LinearColor {
  const oklch = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(text.trim())
  if (oklch) return fromOklch(Number(oklch[1]), Number(oklch[2]), Number(oklch[3]), Number(oklch[4] ?? 1))
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]
  if (!hex) throw new RangeError(`Not a colour that can be read: ${text}`)
  const digits = hex.length === 3 ? [...hex].map((d) => d + d) : (hex.match(/../g) ?? [])
  const [r = 0, g = 0, b = 0] = digits.map((pair) => linear(Number.parseInt(pair, 16) / 255))
  return { r, g, b, alpha: 1 }
}

/** Björn Ottosson's OKLab matrices (https://bottosson.github.io/posts/oklab/). Hue in degrees. */
function fromOklch(lightness: number, chroma: number, hue: number, alpha: number): LinearColor {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return {
    r: clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    g: clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    b: clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    alpha,
  }
}

/** Browsers mix in gamma-encoded sRGB, so the mixing happens there too. */
function over(top: LinearColor, ground: LinearColor): LinearColor {
  const mix = (a: number, b: number) => linear(gamma(a) * top.alpha + gamma(b) * (1 - top.alpha))
  return { r: mix(top.r, ground.r), g: mix(top.g, ground.g), b: mix(top.b, ground.b), alpha: 1 }
}

function luminance({ r, g, b }: LinearColor): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

function clip(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}
