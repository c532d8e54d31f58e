import type { Child, Element, Props, Type } from '#widget/renderer/render.ts'

/** What JSX becomes in the widget: see `render.ts`. */
export function h(type: Type, given: Props | null, ...children: Child[]): Element {
  const { key, ...props } = given ?? {}
  if (children.length) props.children = children
  return { type, props, key: key as Element['key'] }
}

/** Several children where one is wanted. */
export function Fragment({ children }: Props): Child {
  return children
}
