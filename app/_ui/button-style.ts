import { classes } from './classes.ts'

const variants = {
  /** The one thing this page is for. One at a time. */
  primary:
    'bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-pressed data-popup-open:bg-accent-pressed',
  secondary:
    'border border-line-strong bg-surface text-ink-1 hover:bg-hover active:bg-pressed data-popup-open:bg-pressed',
  ghost:
    'text-ink-2 hover:bg-hover hover:text-ink-1 active:bg-pressed data-popup-open:bg-pressed data-popup-open:text-ink-1 ' +
    'aria-pressed:bg-selected aria-pressed:text-accent-ink',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover active:bg-danger-hover',
} as const
export type ButtonVariant = keyof typeof variants

const sizes = {
  sm: { text: 'h-7 gap-1.5 px-2.5 text-12', square: 'size-7' },
  md: { text: 'h-8 gap-1.5 px-3 text-13', square: 'size-8' },
  lg: { text: 'h-10 gap-2 px-4 text-13', square: 'size-10' },
} as const
export type ButtonSize = keyof typeof sizes

/** How a button looks, for buttons, links that act like one, and triggers. `square` is for an icon alone. */
export function buttonStyle(
  look: { variant?: ButtonVariant; size?: ButtonSize; square?: boolean } = {},
  ...more: (string | false | undefined)[]
): string {
  const { variant = 'secondary', size = 'md', square = false } = look
  return classes(
    'relative inline-flex shrink-0 cursor-default select-none items-center justify-center whitespace-nowrap rounded-control font-medium',
    'transition-colors pointer-coarse:min-h-10 pointer-coarse:min-w-10',
    'data-disabled:pointer-events-none not-aria-busy:data-disabled:opacity-50',
    variants[variant],
    square ? sizes[size].square : sizes[size].text,
    ...more,
  )
}
