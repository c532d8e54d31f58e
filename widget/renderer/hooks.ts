import { drawn, later, nextHook, redraw } from '#widget/renderer/render.ts'

type Deps = readonly unknown[]
type State<T> = [T, (next: T | ((now: T) => T)) => void]

/** React's hooks, as many as the chat uses, for `render.ts`. */
export function useState<T>(first: T | (() => T)): State<T> {
  const hook = nextHook()
  const instance = drawn
  hook.value ??= [
    given(first),
    (next: T | ((now: T) => T)) => {
      const [now, set] = hook.value as State<T>
      const value = given(next, now)
      if (Object.is(value, now)) return
      hook.value = [value, set]
      redraw(instance)
    },
  ]
  return hook.value as State<T>
}

/** What was made of `deps`, as long as they stay the same. */
export function useMemo<T>(make: () => T, deps: Deps): T {
  const hook = nextHook()
  if (changed(hook.deps, deps)) hook.value = make()
  hook.deps = deps
  return hook.value as T
}

/** The same function as long as what it works with stays the same. */
export function useCallback<T>(callback: T, deps: Deps): T {
  return useMemo(() => callback, deps)
}

/** A place that stays. */
export function useRef<T>(current: T): { current: T } {
  return useMemo(() => ({ current }), [])
}

/** Done once the component stands on the page, and when `deps` have changed; what it gives back undoes it. */
export function useEffect(effect: () => (() => void) | undefined, deps?: Deps): void {
  const hook = nextHook()
  if (!deps || changed(hook.deps, deps)) {
    hook.run = () => {
      const undo = effect()
      hook.undo = typeof undo === 'function' ? undo : undefined
    }
    later(hook)
  }
  hook.deps = deps ?? []
}

function changed(before: Deps | undefined, now: Deps): boolean {
  return !before || now.some((one, at) => !Object.is(one, before[at]))
}

function given<T>(state: T | ((now: T) => T), now?: T): T {
  return typeof state === 'function' ? (state as (now?: T) => T)(now) : state
}
