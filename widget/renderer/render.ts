import { Fragment } from '#widget/renderer/jsx.ts'
import { setProperty } from '#widget/renderer/set-property.ts'

export type Props = { [name: string]: unknown; children?: Child }
export type Type = string | ((props: Props) => Child)
export type Element = { type: Type; props: Props; key: string | undefined }
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
  stale: boolean
  gone: boolean
}
export type Hook = {
  value?: unknown
  deps?: readonly unknown[]
  undo?: (() => void) | undefined
  run?: (() => void) | undefined
}

const roots = new WeakMap<Node, Instance>()
const stale = new Set<Instance>()
const refs: (() => void)[] = []
const effects: Hook[] = []

/** The component that is being drawn, for its hooks. */
export let drawn: Instance
/** Which of its hooks is next. */
let hookAt = 0

/**
 * The part of React that the chat uses, in 1.3 KB, where Preact takes 5.3 of the 20 that a visitor may be made to fetch (see
 * docs/decisions): elements, function components, keys, refs, hooks. The same components run on React in the studio, and a test draws
 * the same trees with both. Draws `child` into `container`, or changes what was drawn there; `null` takes it away.
 */
export function render(child: Child, container: Node): void {
  let root = roots.get(container)
  if (!root) {
    root = make({ type: '', props: {}, key: undefined }, null, container)
    roots.set(container, root)
  }
  drawKids(root, [child])
  place(root)
  settle()
}

/** A component whose state changed is drawn again, with all others that changed in the same turn. */
export function redraw(instance: Instance): void {
  if (stale.size === 0) queueMicrotask(flush)
  stale.add(instance)
  instance.stale = true
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
  const instances = [...stale].sort((a, b) => a.depth - b.depth)
  stale.clear()
  for (const instance of instances) {
    // Its parent may have drawn it meanwhile, or taken it away.
    if (!instance.stale || instance.gone) continue
    draw(instance, instance.props)
    let around = instance.parent
    while (around && !around.node) around = around.parent
    if (around) place(around)
  }
  settle()
}

function settle(): void {
  for (const set of refs.splice(0)) set()
  const due = effects.splice(0)
  for (const { undo } of due) undo?.()
  for (const effect of due) effect.run?.()
}

function make({ type }: Element, parent: Instance | null, node: Node | null): Instance {
  const depth = parent ? parent.depth + 1 : 0
  return { type, props: {}, parent, depth, node, kids: new Map(), hooks: [], stale: false, gone: false }
}

function draw(instance: Instance, props: Props): void {
  const { type, props: before, node } = instance
  instance.props = props
  instance.stale = false
  if (typeof type === 'function') {
    drawn = instance
    hookAt = 0
    const child = type(props)
    drawKids(instance, Array.isArray(child) ? child : [child])
  } else if (!type) {
    if (before.text !== props.text) (node as Text).data = `${props.text}`
  } else {
    drawKids(instance, Array.isArray(props.children) ? props.children : [props.children])
    place(instance)
    for (const name of Object.keys({ ...before, ...props })) {
      if (name === 'ref') setRef(instance, before.ref, props.ref)
      else setProperty(node as globalThis.Element, name, before[name], props[name])
    }
  }
}

function setRef(instance: Instance, before: unknown, now: unknown): void {
  if (before === now) return
  refs.push(() => {
    giveRef(before, null)
    if (!instance.gone) giveRef(now, instance.node)
  })
}

function giveRef(ref: unknown, node: Node | null): void {
  if (typeof ref === 'function') ref(node)
  else if (ref) (ref as { current: Node | null }).current = node
}

/** Those of the same key (else the same place) and type stay what they are. */
function drawKids(instance: Instance, children: readonly Child[]): void {
  const before = instance.kids
  const after: typeof before = new Map()
  const todo: [Instance, Props][] = []
  for (const [at, child] of children.entries()) {
    const element = elementOf(child)
    if (!element) continue
    const key = element.key ?? at
    const known = before.get(key)
    const stays = known?.type === element.type
    if (stays) before.delete(key)
    const kid = stays && known ? known : make(element, instance, nodeFor(element, instance))
    after.set(key, kid)
    todo.push([kid, element.props])
  }
  for (const kid of before.values()) remove(kid, true)
  instance.kids = after
  for (const [kid, props] of todo) draw(kid, props)
}

function elementOf(child: Child): Element | null {
  if (child === null || child === undefined || typeof child === 'boolean') return null
  if (Array.isArray(child)) return { type: Fragment, props: { children: child }, key: undefined }
  return typeof child === 'object'
    ? (child as Element)
    : { type: '', props: { text: `${child}` }, key: undefined }
}

function nodeFor({ type }: Element, parent: Instance): Node | null {
  if (typeof type === 'function') return null
  if (!type) return document.createTextNode('')
  const space = type === 'svg' || parent.type === 'svg' ? 'http://www.w3.org/2000/svg' : null
  return space ? document.createElementNS(space, type) : document.createElement(type)
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
  instance.gone = true
  for (const hook of instance.hooks) {
    hook.undo?.()
    hook.undo = hook.run = undefined
  }
  giveRef(instance.props.ref, null)
  for (const kid of instance.kids.values()) remove(kid, outermost && !instance.node)
  if (outermost) instance.node?.parentNode?.removeChild(instance.node)
}
