import { Fragment } from '#widget/renderer/jsx.ts'
import { setProperty } from '#widget/renderer/set-property.ts'

export type Props = { [name: string]: unknown; children?: Child; ref?: { current: unknown } }
export type Type = string | ((props: Props) => Child)
export type Element = { type: Type; props: Props; key?: string | number | undefined }
export type Child = Element | string | number | boolean | null | undefined | readonly Child[]

/** One element or component that stands on the page, or a text (whose type is ''). */
export type Instance = {
  type: Type
  props: Props
  parent: Instance | null
  depth: number
  node: Node | null
  kids: Map<string | number, Instance>
  /** What the hooks of a component keep, in the order in which it calls them. */
  hooks: Hook[]
  gone: boolean
}
export type Hook = {
  value?: unknown
  deps?: readonly unknown[]
  undo?: (() => void) | undefined
  run?: (() => void) | undefined
}

const stale = new Set<Instance>()
const effects: Hook[] = []

/** The component that is being drawn, for its hooks. */
export let drawn: Instance
/** Which of its hooks is next. */
let hookAt = 0

/**
 * The part of React that the chat uses, in 1.1 KB, where Preact takes 5.3 of the 20 that a visitor may be made to fetch (see
 * docs/decisions): elements, function components, keys, refs, hooks. The same components run on React in the studio, and a test draws
 * the same trees with both. Gives what draws a child into `container`, or changes what was drawn there; `null` takes it away.
 */
export function renderInto(container: Node): (child: Child) => void {
  const root = make('', null, container)
  return (child) => {
    drawKids(root, child)
    place(root)
    settle()
  }
}

/** A component whose state changed is drawn again, with all others that changed in the same turn. */
export function redraw(instance: Instance): void {
  if (instance.gone) return
  if (!stale.size) queueMicrotask(flush)
  stale.add(instance)
}

/** What a component wants to do once it stands on the page. */
export function later(effect: Hook): void {
  effects.push(effect)
}

export function nextHook(): Hook {
  drawn.hooks[hookAt] ??= {}
  return drawn.hooks[hookAt++] as Hook
}

function flush(): void {
  while (stale.size) {
    // Parents first: they draw their children, or take them away.
    const [first] = [...stale].sort((a, b) => a.depth - b.depth) as [Instance]
    draw(first, first.props)
    let around = first.parent
    while (around && !around.node) around = around.parent
    if (around) place(around)
  }
  settle()
}

function settle(): void {
  const due = effects.splice(0)
  for (const { undo } of due) undo?.()
  for (const { run } of due) run?.()
}

function make(type: Type, parent: Instance | null, node: Node | null): Instance {
  const depth = parent ? parent.depth + 1 : 0
  return { type, props: {}, parent, depth, node, kids: new Map(), hooks: [], gone: false }
}

function draw(instance: Instance, props: Props): void {
  const { type, props: before, node } = instance
  instance.props = props
  stale.delete(instance)
  if (typeof type === 'function') {
    drawn = instance
    hookAt = 0
    drawKids(instance, type(props))
  } else if (!type) {
    if (before.text !== props.text) (node as Text).data = `${props.text}`
  } else {
    drawKids(instance, props.children)
    place(instance)
    if (props.ref) props.ref.current = node
    for (const name in { ...before, ...props }) {
      setProperty(node as globalThis.Element, name, before[name], props[name])
    }
  }
}

/** Those of the same key (else the same place) and type stay what they are. */
function drawKids(instance: Instance, child: Child): void {
  const children = Array.isArray(child) ? child : [child]
  const before = instance.kids
  const after: typeof before = new Map()
  const todo: [Instance, Props][] = []
  for (const [at, child] of children.entries()) {
    if (child === null || child === undefined || typeof child === 'boolean') continue
    const { type, props, key = at } = elementOf(child)
    const known = before.get(key)
    const stays = known?.type === type
    if (stays) before.delete(key)
    const kid = stays ? known : make(type, instance, nodeFor(type, instance))
    after.set(key, kid)
    todo.push([kid, props])
  }
  for (const kid of before.values()) remove(kid, true)
  instance.kids = after
  for (const [kid, props] of todo) draw(kid, props)
}

function elementOf(child: NonNullable<Child>): Element {
  if (Array.isArray(child)) return { type: Fragment, props: { children: child } }
  return typeof child === 'object' ? (child as Element) : { type: '', props: { text: child } }
}

function nodeFor(type: Type, parent: Instance): Node | null {
  if (typeof type === 'function') return null
  if (!type) return document.createTextNode('')
  const isSvg = type === 'svg' || parent.type === 'svg'
  return document.createElementNS(`http://www.w3.org/${isSvg ? '2000/svg' : '1999/xhtml'}`, type)
}

/** Puts what stands in an element into its order. Nothing that is in its place is touched: it keeps focus and scroll. */
function place(instance: Instance): void {
  const around = instance.node
  let at = around?.firstChild ?? null
  for (const node of nodesOf(instance)) {
    if (node === at) at = at.nextSibling
    else around?.insertBefore(node, at)
  }
}

function nodesOf({ kids }: Instance): Node[] {
  return [...kids.values()].flatMap((kid) => kid.node ?? nodesOf(kid))
}

function remove(instance: Instance, outermost: boolean): void {
  const { node, kids, hooks, props } = instance
  instance.gone = true
  stale.delete(instance)
  for (const hook of hooks) {
    hook.undo?.()
    hook.undo = hook.run = undefined
  }
  if (props.ref) props.ref.current = null
  for (const kid of kids.values()) remove(kid, outermost && !node)
  if (outermost) (node as ChildNode | null)?.remove()
}
