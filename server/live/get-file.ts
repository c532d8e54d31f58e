import { z } from 'zod'
import type { StoredFile } from '#db/queries/files.ts'
import { findFileByAddress, readFileBytes } from '#db/queries/files.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { Problem } from '#server/problem.ts'

/** Shown where they are; everything else is saved. SVG can carry scripts, and PDF viewers do not open in a sandbox. */
const shown = /^(image\/(?!svg)|audio\/|video\/)/

export const getFile = endpoint(
  {
    id: 'getFile',
    method: 'get',
    path: '/files/{address}/{name}',
    summary: 'Get a file',
    description:
      'The bytes behind the `url` of a file. Whoever knows the address may have them; ranges are answered.',
    params: z.object({ address: z.string().regex(/^[\w-]{27}$/), name: z.string().max(500) }),
    token: false,
    headers: { range: { description: '`bytes=from-to`: a part of the file.' } },
    answers: {
      200: { description: 'The file.', contentType: 'application/octet-stream' },
      206: { description: 'The part that was asked for.', contentType: 'application/octet-stream' },
    },
    problems: [404, 416, 429, 503],
  },
  async ({ live, request, params }) => {
    const file = await findFileByAddress(live.sql, params.address)
    if (!file) throw new Problem('notFound')
    const range = rangeOf(request.headers.get('range'), file.size)
    if (range === 'none') {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } })
    }
    const part = range ?? { start: 0, length: file.size }
    const bytes = await readFileBytes(live.sql, params.address, part)
    if (!bytes) throw new Problem('notFound')
    const headers = headersOf(file, part.length)
    if (range)
      headers.set('content-range', `bytes ${range.start}-${range.start + range.length - 1}/${file.size}`)
    return new Response(bytes as Uint8Array<ArrayBuffer>, { status: range ? 206 : 200, headers })
  },
)

function headersOf({ name, type }: StoredFile, length: number): Headers {
  const disposition = shown.test(type) ? 'inline' : 'attachment'
  return new Headers({
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': String(length),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'access-control-allow-origin': '*',
    'accept-ranges': 'bytes',
    // Short: what was erased should not live on in caches.
    'cache-control': 'private, max-age=3600',
  })
}

/** One range of bytes; null: the whole file; 'none': nothing that the file has. */
function rangeOf(header: string | null, size: number): { start: number; length: number } | null | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end ? 'none' : { start, length: end - start + 1 }
}
