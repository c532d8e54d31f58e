/** Joins class names and leaves out what is not said: `classes('flex', open && 'bg-hover')`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
