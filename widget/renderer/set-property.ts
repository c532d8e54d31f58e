/**
 * Gives an element a property as React names it. Handlers are the element's own (`onclick`); the value and the tick of a field follow what
 * is drawn, whatever was typed; the rest are attributes, whose names HTML reads in any case. There is no way to write HTML.
 */
export function setProperty(element: Element, name: string, before: unknown, now: unknown): void {
  const own = element as unknown as { [name: string]: unknown }
  if (/^on[A-Z]/.test(name)) {
    if (before !== now) own[name.toLowerCase()] = now ?? null
  } else if (name === 'value' || name === 'checked') {
    if (own[name] !== now) own[name] = now
  } else if (before !== now && name !== 'children' && name !== 'ref') {
    const attribute = name === 'className' ? 'class' : name
    // To who cannot see, "false" says something: what could be pressed is not.
    const isWord = /^(aria|data)-/.test(name) && typeof now === 'boolean'
    if (!isWord && (now === false || now === null || now === undefined)) element.removeAttribute(attribute)
    else element.setAttribute(attribute, !isWord && now === true ? '' : `${now}`)
  }
}
