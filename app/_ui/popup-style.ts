/** The surface of menus, lists and popovers, and how it comes and goes: it grows out of what opened it. */
export const popupStyle =
  'z-(--layer-popup) origin-(--transform-origin) rounded-card border border-line bg-raised text-13 text-ink-1 shadow-1 ' +
  'transition-[opacity,scale] duration-120 ease-settle focus-visible:outline-none ' +
  'data-starting-style:scale-97 data-starting-style:opacity-0 data-ending-style:scale-97 data-ending-style:opacity-0 ' +
  'data-instant:transition-none'

/** A row of a menu or list: 32 high (40 under a finger), lit while it is the one that Enter would take. */
export const optionStyle =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-control px-2 py-1 text-13 text-ink-1 ' +
  'outline-none data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-10 ' +
  '[&>.lucide]:text-ink-3 data-highlighted:[&>.lucide]:text-ink-2'

/** The small heading above a group of rows. */
export const optionGroupStyle = 'px-2 pt-2 pb-1 text-11 font-medium text-ink-3'
