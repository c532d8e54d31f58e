/**
 * Where a picture that was uploaded is found: by its whole address, so that it is seen on sites too; without HTTPS, which pictures of
 * other hosts need, by its path on this host.
 */
export function pictureAddress(url: string, origin: string): string {
  const { href, protocol, pathname } = new URL(url, origin)
  return protocol === 'https:' ? href : pathname
}
