import { classes } from './classes.ts'

/** The shape of what will be here, so that nothing jumps when it comes. Give it its size by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={classes('animate-breathe rounded-control bg-pressed motion-reduce:animate-none', className)}
    />
  )
}
