import { isUniqueViolation } from '#db/database-trouble.ts'
import { newId } from '#db/new-id.ts'
import type { KeptAnswer } from '#db/queries/conversations.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import { countSentBytes, insertSentFile } from '#db/queries/files.ts'
import type { JsonObject } from '#flow/json.ts'
import { sameBody } from '#server/conversations/advance.ts'
import { acceptedFile } from '#server/files/accepted-file.ts'
import { fileRefOf, newFileAddress } from '#server/files/file-ref.ts'
import { bearerOf } from '#server/live/bearer.ts'
import { endpoint } from '#server/live/endpoint.ts'
import { jsonResponse } from '#server/live/json-response.ts'
import { callerOf } from '#server/live/limits.ts'
import { requestKey } from '#server/live/request-key.ts'
import { ofConversation, sentFile } from '#server/live/schemas.ts'
import { Problem } from '#server/problem.ts'

/** The largest file, and all that may be sent in one conversation. */
const fileBytesMax = 10 * 1024 * 1024
const conversationBytesMax = 100 * 1024 * 1024

export const postFile = endpoint(
  {
    id: 'postFile',
    method: 'post',
    path: '/conversations/{id}/files',
    summary: 'Send a file',
    description:
      'Keeps a file (≤ 10 MB: pictures, sound, films, PDF, office documents, text) and answers its id, by which a message then names it. What it is, its bytes say.',
    params: ofConversation,
    files: { bytesMax: fileBytesMax },
    token: true,
    keyed: true,
    answers: { 201: { description: 'The file.', schema: sentFile } },
    problems: [400, 401, 403, 404, 409, 413, 422, 429, 503],
  },
  async ({ live, request, params, raw }) => {
    const { where, guard } = bearerOf(live, request, params.id)
    const { workspace, conversation: id } = where
    live.limits.files.take(callerOf(request))
    const key = requestKey(request, raw)
    for (;;) {
      const conversation = await loadConversation(live.sql, workspace, id, {
        key: key?.key ?? null,
        sites: guard.sites,
      })
      if (!conversation) throw new Problem('notFound')
      guard.admit(conversation)
      if (conversation.kept && key) return repeat(conversation.kept, key)
      if (conversation.status === 'ended') throw new Problem('conversationEnded')
      const { name, bytes, type } = await fileIn(request, raw)
      const before = await countSentBytes(live.sql, workspace, id)
      if (before + bytes.length > conversationBytesMax)
        throw new Problem('tooLarge', { largest: conversationBytesMax })
      const stored = { id: newId(), address: newFileAddress(), name, type, size: bytes.length }
      const answer = { file: fileRefOf(stored, live.environment.baseUrl) } satisfies JsonObject
      const kept = key && { ...key, scope: id, fromSeq: conversation.seq, answer }
      try {
        if (!(await insertSentFile(live.sql, workspace, id, { ...stored, bytes, userId: null }, kept)))
          throw new Problem('notFound')
        return jsonResponse(answer, { status: 201 })
      } catch (error) {
        // The same key at the same moment: look again.
        if (!isUniqueViolation(error)) throw error
      }
    }
  },
)

function repeat(kept: KeptAnswer, key: { bodyHash: Uint8Array }): Response {
  if (!sameBody(kept, key)) throw new Problem('keyReused')
  return jsonResponse(kept.answer, { status: 201 })
}

async function fileIn(request: Request, raw: Uint8Array) {
  const form = await formOf(request, raw)
  const file = form.get('file')
  if (!(file instanceof File))
    throw new Problem('wrongValue', { detail: 'There is no file in the field "file"' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length > fileBytesMax) throw new Problem('tooLarge', { largest: fileBytesMax })
  if (bytes.length === 0) throw new Problem('wrongValue', { detail: 'The file is empty' })
  const accepted = await acceptedFile(file.name, bytes)
  if (!accepted) throw new Problem('wrongValue', { detail: 'Files of this kind are not accepted' })
  return accepted
}

async function formOf(request: Request, raw: Uint8Array): Promise<FormData> {
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    return await new Response(raw as Uint8Array<ArrayBuffer>, { headers }).formData()
  } catch (cause) {
    throw new Problem('badInput', { detail: 'The body is not multipart/form-data' }, { cause })
  }
}
