import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Role } from '#db/schema/workspaces.ts'
import { enterDoor, queryOf, sendFile } from '#server/api/enter-door.ts'
import { ownData } from '#server/contacts/own-data.ts'
import { keepFile } from '#server/files/keep-file.ts'
import { keepSentFile } from '#server/inbox/speak.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'
import { exportCsv } from '#server/tables/csv/export-csv.ts'
import { createFromCsv, importCsv, importModes } from '#server/tables/csv/import-csv.ts'
import { previewCsv } from '#server/tables/csv/preview-csv.ts'
import { getTable } from '#server/tables/data-tables.ts'

/** The largest file that authors may send, in bytes. */
const largestFile = 10 * 1024 * 1024

const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true')
const place = z.object({ workspace: z.uuid() })
const csv = place.extend({ table: z.uuid(), header: yesNo.optional() })

/**
 * What does not fit into JSON: files come as the body of a request, as they are.
 *
 *     POST /api/studio/files?workspace&name           a picture or a document of an author's → {id, url, name, type, size}
 *     POST /api/studio/sent?workspace&conversation&name                what an agent is about to send → {id, url, name, type, size}
 *     POST /api/studio/csv/preview?workspace&table?&header?&cut?       → what an import would make of it
 *     POST /api/studio/csv/import?workspace&table&mode&by?&unknown&header?      → {table, added, changed}
 *     POST /api/studio/csv/create?workspace&name&header?               → {table, added, changed}
 *     GET  /api/studio/csv?workspace&table&separator                   → the table as CSV
 *     GET  /api/studio/contacts?workspace&contact                      → all that is kept of a person, as JSON
 */
export function fileDoor(studio: Studio): Hono {
  const door = new Hono()
  const { db } = studio

  const enter = (context: Context, workspace: string, least: Role) =>
    enterDoor(studio, context, workspace, least)

  door.post('/api/studio/files', async (context) => {
    const { workspace, name } = queryOf(context, place.extend({ name: z.string().max(300) }))
    const { id, person } = await enter(context, workspace, 'editor')
    return context.json(await keepFile(studio, id, person, { name, bytes: await bytesOf(context) }), 201)
  })

  door.post('/api/studio/sent', async (context) => {
    const shape = place.extend({ conversation: z.uuid(), name: z.string().max(300) })
    const { workspace, conversation, name } = queryOf(context, shape)
    const { id, person } = await enter(context, workspace, 'agent')
    const where = { workspace: id, conversation }
    return context.json(
      await keepSentFile(studio, where, person, { name, bytes: await bytesOf(context) }),
      201,
    )
  })

  door.post('/api/studio/csv/preview', async (context) => {
    const shape = csv.partial({ table: true }).extend({ cut: yesNo.default(false) })
    const { workspace, table, header, cut } = queryOf(context, shape)
    const { id } = await enter(context, workspace, 'editor')
    const columns = table === undefined ? [] : (await getTable(studio, id, table)).columns
    const bytes = await bytesOf(context)
    return context.json(await previewCsv(bytes, { table: columns, hasHeader: header, isCut: cut }))
  })

  door.post('/api/studio/csv/import', async (context) => {
    const shape = csv.extend({
      mode: z.enum(importModes),
      by: z.string().max(40).optional(),
      unknown: z.enum(['refuse', 'skip', 'add']).default('refuse'),
    })
    const { workspace, table, header, ...asked } = queryOf(context, shape)
    const { id } = await enter(context, workspace, 'editor')
    const bytes = await bytesOf(context)
    return context.json(await importCsv(db, id, table, { ...asked, bytes, hasHeader: header }))
  })

  door.post('/api/studio/csv/create', async (context) => {
    const shape = place.extend({ name: z.string().trim().min(1).max(80), header: yesNo.optional() })
    const { workspace, name, header } = queryOf(context, shape)
    const { id } = await enter(context, workspace, 'editor')
    return context.json(
      await createFromCsv(db, id, { name, bytes: await bytesOf(context), hasHeader: header }),
      201,
    )
  })

  door.get('/api/studio/csv', async (context) => {
    const shape = csv.extend({ separator: z.enum([',', ';']).default(',') })
    const { workspace, table, separator } = queryOf(context, shape)
    const { id } = await enter(context, workspace, 'viewer')
    const found = await getTable(studio, id, table)
    const name = `${found.name}.csv`
    return sendFile(context, exportCsv(db, id, found, separator), { name, type: 'text/csv; charset=utf-8' })
  })

  door.get('/api/studio/contacts', async (context) => {
    const { workspace, contact } = queryOf(context, place.extend({ contact: z.uuid() }))
    const { id } = await enter(context, workspace, 'agent')
    const pieces = await ownData(studio, id, contact, 'team')
    return sendFile(context, pieces, {
      name: `contact-${contact}.json`,
      type: 'application/json; charset=utf-8',
    })
  })

  return door
}

/** The body, read as it comes and no further than what is allowed. Problem: tooLarge. */
async function bytesOf({ req }: Context): Promise<Uint8Array> {
  const tooLarge = () => new Problem('tooLarge', { largest: largestFile })
  if (Number(req.header('content-length') ?? 0) > largestFile) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of req.raw.body ?? []) {
    size += part.byteLength
    if (size > largestFile) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
