import { classes } from './classes.ts'

/** Something is on its way. Silent by default; give a `label` where nothing else says what is awaited. */
export function Spinner({ label, className = 'size-4' }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      className={classes('flex-none animate-turn motion-reduce:animate-none', className)}
      role={label ? 'status' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle cx="8" cy="8" r="6" stroke="currentColor" opacity="0.22" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" />
    </svg>
  )
}
