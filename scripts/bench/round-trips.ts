import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Stands between the product and its database and counts how often the database said "ready for query": once for every round trip.
 * `url` is the same database, through it.
 */
export async function countRoundTrips(
  databaseUrl: string,
): Promise<{ url: string; count: () => number; close: () => Promise<void> }> {
  const real = new URL(databaseUrl)
  const socket = join(real.searchParams.get('host') ?? '', '.s.PGSQL.5432')
  const folder = await mkdtemp(join(tmpdir(), 'parcours-bench-'))
  let trips = 0
  const server = createServer((client) => {
    const upstream = connect(socket)
    client.pipe(upstream).pipe(client)
    upstream.on(
      'data',
      readyCounter(() => trips++),
    )
    for (const end of [client, upstream]) {
      end.on('error', () => {
        client.destroy()
        upstream.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(join(folder, '.s.PGSQL.5432'), resolve))
  real.searchParams.set('host', folder)
  return {
    url: real.href,
    count: () => trips,
    close: async () => {
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Messages are a letter, a length that counts itself, and the rest; "Z" is "ready for query". */
function readyCounter(ready: () => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      if (rest[0] === 0x5a) ready()
      rest = rest.subarray(1 + rest.readInt32BE(1))
    }
  }
}
