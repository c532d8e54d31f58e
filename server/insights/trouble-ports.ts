/**
 * Exits made for trouble, of every block that has them ("otherwise" is none): a conversation that ends because one of them leads nowhere
 * is a loss. Kept in line with the blocks by its test.
 */
export const troublePorts: readonly string[] = [
  'closed',
  'empty',
  'error',
  'gaveUp',
  'noAnswer',
  'nobody',
  'refused',
  'timeout',
  'typed',
]
