import type { Child, Element, Props, Type } from '#widget/renderer/render.ts'

/** What JSX becomes in the widget: see `render.ts`. */
export function h(type: Type, given: Props | null, ...children: Child[]): Element {
  const { key, ...props } = given ?? {}
  if (children.length > 0) props.children = children.length > 1 ? children : children[0]
  return { type, props, key: key === undefined ? key : `${key}` }
}

/** Several children where one is wanted. */
export function Fragment({ children }: Props): Child {
  return children
}
