/** Is the page around the widget light or dark? Its ground decides, not what the visitor's system prefers: a light site stays light. */
export function pageScheme(): 'light' | 'dark' {
  const root = document.documentElement
  for (const element of [document.body, root]) {
    const color = getComputedStyle(element).backgroundColor
    const [first = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? []
    // rgb() in 0 to 255; oklch() and the like begin with a lightness of 0 to 1, lab() of 0 to 100.
    const light = color[0] === 'r' ? (first * 0.3 + green * 0.59 + blue * 0.11) / 2.55 : first
    if (alpha > 0.5) return (light > 1 ? light : light * 100) < 40 ? 'dark' : 'light'
  }
  return getComputedStyle(root).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme:dark)').matches
    ? 'dark'
    : 'light'
}
