import { describe, expect, it } from 'vitest'
import { clientAddress } from '#server/client-address.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as never

describe('clientAddress', () => {
  it('is the socket’s own when no proxy is trusted, whatever the client says', () => {
    expect(clientAddress(from('203.0.113.9', '10.0.0.1'), 0)).toBe('203.0.113.9')
    expect(clientAddress(from('::ffff:203.0.113.9'), 0)).toBe('203.0.113.9')
    expect(clientAddress(from('2001:DB8::1'), 0)).toBe('2001:db8::1')
  })

  it('is what the outermost trusted proxy saw', () => {
    expect(clientAddress(from('10.0.0.2', 'forged, 198.51.100.7'), 1)).toBe('198.51.100.7')
    expect(clientAddress(from('10.0.0.2', 'forged, 198.51.100.7, 10.0.0.1'), 2)).toBe('198.51.100.7')
    expect(clientAddress(from('10.0.0.2', '[2001:db8::7]:4711'), 1)).toBe('2001:db8::7')
    expect(clientAddress(from('10.0.0.2', '198.51.100.7:4711'), 1)).toBe('198.51.100.7')
  })

  it('falls back on the socket when the header is absent or no address', () => {
    expect(clientAddress(from('10.0.0.2'), 1)).toBe('10.0.0.2')
    expect(clientAddress(from('10.0.0.2', '<script>'), 1)).toBe('10.0.0.2')
  })
})
