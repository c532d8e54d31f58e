import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'

/** The least that a durable turn can cost here: node:http, JSON in and out, and one commit on the same database. Prints its port. */
const sql = postgres({ ...connectionOptions(process.argv[2] ?? ''), max: 16 })
await sql`drop table if exists bench_reference`
await sql`create table bench_reference (id bigint generated always as identity primary key, body jsonb not null, at timestamptz not null default now())`
const reply = JSON.stringify({
  conversation: { id: crypto.randomUUID(), status: 'active' },
  said: 'x'.repeat(500),
})

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', async () => {
    const body = JSON.parse(Buffer.concat(chunks).toString())
    await sql`insert into bench_reference (body) values (${sql.json({ ...body, padding: 'x'.repeat(300) })})`
    response.setHeader('content-type', 'application/json')
    response.end(reply)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', async () => {
  server.closeAllConnections()
  await sql`drop table bench_reference`
  await sql.end()
  process.exit(0)
})
