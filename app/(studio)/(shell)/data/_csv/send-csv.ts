import { TRPCClientError } from '@trpc/client'

/**
 * Sends a file to the studio's door for files, which JSON does not fit through. Throws what procedures throw, so that why it failed is
 * read and said in the same way.
 */
export async function sendCsv<T>(
  what: 'preview' | 'import' | 'create',
  query: { [name: string]: string | undefined },
  file: Blob,
): Promise<T> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  let response: Response
  try {
    response = await fetch(`/api/studio/csv/${what}?${new URLSearchParams(given)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: file,
    })
  } catch (cause) {
    throw new TRPCClientError('offline', { cause: cause instanceof Error ? cause : undefined })
  }
  if (response.ok) return response.json()
  const {
    status,
    title,
    code,
    type: _type,
    ...details
  } = await response.json().catch(() => ({ status: response.status }))
  const data = { code: title, httpStatus: status, problem: code ?? null, details }
  throw new TRPCClientError(code ?? 'internal', {
    result: { error: { code: -32_000, message: code ?? 'internal', data } },
  })
}
