import { classes } from './classes.ts'

/** The mark: a P that is a path from one point. 32 px unless `className` says another size; silent unless `label` names it. */
export function Logo({ label, className = 'size-8' }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      className={classes('flex-none', className)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M10.5 22v-8.5A4.5 4.5 0 0 1 15 9h1.5a5 5 0 0 1 0 10H15"
        className="stroke-on-accent"
        strokeWidth="2.75"
        strokeLinecap="round"
      />
      <circle cx="10.5" cy="23" r="2.75" className="fill-on-accent" />
    </svg>
  )
}
