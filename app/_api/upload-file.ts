import { sendFile } from './send-file.ts'

/** A file that the server keeps; `url` is an address on this host. */
export type KeptFile = { id: string; url: string; name: string; type: string; size: number }

/** Keeps a picture, film, sound or document of an author's, 10 MB at most. Problems: tooLarge, wrongValue (its kind). */
export function uploadFile(workspace: string, file: File): Promise<KeptFile> {
  return sendFile('/api/studio/files', { workspace, name: file.name }, file)
}
