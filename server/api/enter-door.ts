import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Person } from '#db/queries/people.ts'
import type { Membership } from '#db/queries/workspaces.ts'
import type { Role } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { apiContext } from '#server/api/context.ts'
import { enterWorkspace } from '#server/people/enter-workspace.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

export type Entered = Membership & { id: WorkspaceId; person: Person }

/** Lets a member of this workspace through a door that is not tRPC. Problems: signedOut, forbidden, notFound. */
export async function enterDoor(
  studio: Studio,
  context: Context,
  workspace: string,
  least: Role,
): Promise<Entered> {
  const cookies = new Headers()
  const signed = await apiContext(studio, context.req.raw, cookies).signed()
  if (!signed) throw new Problem('signedOut')
  for (const cookie of cookies.getSetCookie()) context.header('set-cookie', cookie, { append: true })
  const membership = await enterWorkspace(studio.db, signed.person, workspace, least)
  return { ...membership, person: signed.person }
}

/** What an address asks for after its "?". Problem: badInput. */
export function queryOf<S extends z.ZodType>(context: Context, shape: S): z.infer<S> {
  const read = shape.safeParse(context.req.query())
  if (read.success) return read.data
  throw new Problem('badInput', {
    issues: read.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  })
}

/** Sends what is read piece by piece, as a file to keep, no faster than it is taken. */
export function sendFile(
  context: Context,
  pieces: AsyncIterable<string>,
  { name, type }: { name: string; type: string },
): Response {
  const fileName = encodeURIComponent(name).replaceAll("'", '%27')
  context.header('content-type', type)
  context.header('content-disposition', `attachment; filename*=UTF-8''${fileName}`)
  context.header('cache-control', 'no-store')
  const bytes = Readable.from(pieces, { objectMode: false })
  return context.body(Readable.toWeb(bytes) as ReadableStream<Uint8Array>)
}
