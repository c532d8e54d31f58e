import { randomBytes } from 'node:crypto'
import type { StoredFile } from '#db/queries/files.ts'
import type { FileRef } from '#flow/run/question.ts'

/** A new public address that nobody can guess: 160 random bits. */
export function newFileAddress(): string {
  return randomBytes(20).toString('base64url')
}

/** A file as answers and messages name it. Without BASE_URL its address is one on whatever host is asked. */
export function fileRefOf(
  { id, address, name, type, size }: StoredFile,
  baseUrl: string | undefined,
): FileRef {
  return { id, name, type, size, url: `${baseUrl ?? ''}/api/v1/files/${address}/${encodeURIComponent(name)}` }
}
