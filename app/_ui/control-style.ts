/** The frame of everything one types or chooses in: 32 high (40 under a finger), one line around. */
export const controlStyle =
  'flex w-full items-center gap-2 rounded-control border border-line-strong bg-surface text-13 text-ink-1 ' +
  'transition-colors hover:border-line-control pointer-coarse:min-h-10 pointer-coarse:text-[1rem] ' +
  'has-data-invalid:border-danger-line data-invalid:border-danger-line ' +
  'has-data-disabled:pointer-events-none has-data-disabled:opacity-50 data-disabled:pointer-events-none data-disabled:opacity-50'

/** Heights and inner space of a control. */
export const controlSizes = { sm: 'h-7 px-2', md: 'h-8 px-2.5', lg: 'h-10 px-3' } as const
export type ControlSize = keyof typeof controlSizes

/** The ring of a frame whose inner input has the focus. */
export const focusWithinStyle =
  'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent-ring'
