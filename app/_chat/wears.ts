const sheets = new Map<string, CSSStyleSheet>()

/** The `ref` of an element that brings a style sheet along, into the shadow root or document that it stands in. */
export function wears(css: string) {
  return (element: Element | null): void => {
    const root = element?.getRootNode() as ShadowRoot | Document | undefined
    if (!root?.adoptedStyleSheets) return
    const sheet = sheets.get(css) ?? new CSSStyleSheet()
    if (!sheets.has(css)) sheet.replaceSync(css)
    sheets.set(css, sheet)
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
  }
}
