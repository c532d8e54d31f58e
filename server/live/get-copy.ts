import { Readable } from 'node:stream'
import { z } from 'zod'
import { copyNames } from '#flow/blocks/kept-summary.ts'
import { chatLanguages, readChatWords } from '#flow/chat-words/chat-words.ts'
import type { Locale } from '#flow/words.ts'
import { locales } from '#flow/words.ts'
import { readCopyToken } from '#server/access/copy-token.ts'
import { ownData } from '#server/contacts/own-data.ts'
import { acceptedLanguages, bestLanguage } from '#server/live/accepted-languages.ts'
import { goneCopyPage, pagePolicy } from '#server/live/bot-page.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { Problem } from '#server/problem.ts'

export const getCopy = endpoint(
  {
    id: 'getCopy',
    method: 'get',
    path: '/copies/{copy}',
    summary: 'Get a copy of one’s own data',
    description:
      'All that is kept of a visitor, as JSON: what they said and were told, what is known of them, their consents and files. The address comes in the conversation, when the visitor asks for it; it is good for an hour.',
    params: z.object({ copy: z.string().regex(/^[\w-]{91}$/) }),
    token: false,
    answers: { 200: { description: 'The copy, as a file.', contentType: 'application/json' } },
    problems: [404, 410, 429, 503],
  },
  async ({ live, request, params }) => {
    const locale = bestLanguage(acceptedLanguages(request.headers.get('accept-language')), locales) ?? 'en'
    const copy = readCopyToken(live.keys, params.copy)
    if (!copy) throw new Problem('notFound')
    const pieces = copy.until < live.engine.now() ? undefined : await pieceByPiece(live, copy, locale)
    if (!pieces) return gone(request)
    const bytes = Readable.toWeb(Readable.from(pieces, { objectMode: false }))
    return new Response(bytes as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${copyNames[locale]}"`,
        ...unkept,
      },
    })
  },
)

type Piece = AsyncGenerator<string>

/** Undefined: the person was erased meanwhile. */
async function pieceByPiece(
  live: Parameters<typeof ownData>[0],
  { workspace, contact }: NonNullable<ReturnType<typeof readCopyToken>>,
  locale: Locale,
): Promise<Piece | undefined> {
  try {
    return await ownData(live, workspace, contact, { visitor: locale })
  } catch (error) {
    if (error instanceof Problem && error.code === 'notFound') return undefined
    throw error
  }
}

/** Somebody who opens the address in a browser reads a page. */
async function gone(request: Request): Promise<Response> {
  if (!request.headers.get('accept')?.includes('text/html')) throw new Problem('linkExpired')
  const wanted = acceptedLanguages(request.headers.get('accept-language'))
  const page = goneCopyPage(await readChatWords(bestLanguage(wanted, chatLanguages) ?? 'en'))
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy([]) }
  return new Response(page, { status: 410, headers: { ...headers, ...unkept } })
}

const unkept = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
