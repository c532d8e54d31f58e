import ipaddr from 'ipaddr.js'

/**
 * Is this an address of the public internet? Not so are private, link-local, loopback and carrier-grade NAT ones, whatever IPv4 hides
 * inside IPv6 (mapped, 6to4, Teredo, NAT64), and all that is reserved.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[(.*)\]$/, '$1')
  // `process` unwraps IPv4-mapped addresses; every other wrapping has a range of its own.
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast'
}
