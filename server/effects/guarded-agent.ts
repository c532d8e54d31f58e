import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from '#server/effects/public-address.ts'

/** Resolves a name to all its addresses. */
export type Resolve = (name: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void

/** Why a request was not even begun. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is a private address, which flows may not reach`)
  }
}

/**
 * An HTTP agent that connects to public addresses only. The addresses that were checked are the ones it connects to, so that a name
 * cannot mean one thing when it is looked at and another when it is used; redirects pass here again.
 */
export function createGuardedAgent({ resolve = system }: { resolve?: Resolve } = {}): Agent {
  const guarded = ((
    name: string,
    options: { all?: boolean; family?: unknown },
    done: (...args: unknown[]) => void,
  ) => {
    resolve(name, (error, addresses) => {
      if (error) return done(error)
      // One private address among them is enough: the system would choose, not we.
      if (!addresses.length || addresses.some(({ address }) => !isPublicAddress(address)))
        return done(new PrivateAddress(name))
      const [first] = addresses
      return options.all ? done(null, addresses) : done(null, first?.address, first?.family)
    })
  }) as unknown as LookupFunction
  const connect = buildConnector({ lookup: guarded, timeout: 10_000 } as buildConnector.BuildOptions)
  return new Agent({
    connections: 32,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[(.*)\]$/, '$1')
      // An address written as such is never looked up.
      if (isIP(host) && !isPublicAddress(host)) return callback(new PrivateAddress(host), null)
      return connect(options, callback)
    },
  })
}

const system: Resolve = (name, done) =>
  lookup(name, { all: true, verbatim: true }, (error, found) => done(error, found))
