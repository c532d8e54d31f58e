/** The WCAG 2.2 contrast ratio of two colours written #rrggbb, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

/** Black or white: whichever is easier to read on a colour. One of the two always reaches 4.5. */
export function onColor(color: string): string {
  return contrastOf(color, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
}

/** The colour itself where it has `ratio` against the ground; else the nearest to it on the way to white or black that has. */
export function readableOn(ground: string, color: string, ratio: number): string {
  const end = luminance(ground) > 0.18 ? 0 : 255
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(color, end, share)
    if (contrastOf(mixed, ground) >= ratio) return mixed
  }
  return end ? '#ffffff' : '#000000'
}

function mix(color: string, end: number, share: number): string {
  const mixed = channels(color).map((channel) => Math.round(channel + (end - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}
