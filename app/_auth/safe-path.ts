/** Where to go back to, when it is a page of ours; else the beginning. A link from elsewhere cannot lead away through here. */
export function safePath(back: string | null | undefined): string {
  if (!back || !/^\/(?![/\\])/.test(back)) return '/'
  const at = new URL(back, 'http://here')
  return at.origin === 'http://here' ? `${at.pathname}${at.search}${at.hash}` : '/'
}
