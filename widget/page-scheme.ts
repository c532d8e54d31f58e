/** Is the page around the widget light or dark? Its ground decides, not what the visitor's system prefers: a light site stays light. */
export function pageScheme(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      getComputedStyle(element)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    if (alpha > 0.5) return red * 0.3 + green * 0.59 + blue * 0.11 < 100 ? 'dark' : 'light'
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
