/**
 * The driver writes what it has gathered at the end of a round of the event loop, even when the connection has been closed meanwhile: a
 * TypeError that nobody can catch, though every query of that connection was told that it failed. It must not end the process.
 */
export function isLateWrite({ name, stack = '' }: Error): boolean {
  return name === 'TypeError' && /nextWrite .*postgres\/src\/connection\.js/.test(stack)
}
