import { fileTypeFromBuffer } from 'file-type'

/** What files may be, by what their bytes say, and the endings that go with it (the first is ours). */
const accepted: { [type: string]: string[] } = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/heic': ['heic', 'heif'],
  'image/svg+xml': ['svg'],
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'audio/x-m4a': ['m4a'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
  'audio/webm': ['weba', 'webm'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'video/quicktime': ['mov'],
  'text/plain': ['txt', 'md', 'log'],
  'text/csv': ['csv', 'tsv'],
}

/** Other names for what is in the list. */
const same: { [type: string]: string } = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'image/heif': 'image/heic',
  'text/rtf': 'application/rtf',
}

/** A file that may be kept, with the type that its bytes have and a name that does not say otherwise. */
export type AcceptedFile = { name: string; type: string; bytes: Uint8Array }

/** Looks at the bytes, not at what the sender says of them. Null: it is nothing that is accepted. */
export async function acceptedFile(name: string, bytes: Uint8Array): Promise<AcceptedFile | null> {
  const found = await fileTypeFromBuffer(bytes)
  const sniffed = found && found.mime !== 'application/xml' ? typeOf(found.mime, name) : textType(name, bytes)
  const endings = sniffed !== null && Object.hasOwn(accepted, sniffed) ? accepted[sniffed] : undefined
  if (sniffed === null || !endings) return null
  return { name: safeName(name, endings), type: sniffed, bytes }
}

function typeOf(mime: string, name: string): string | null {
  // All older office documents are the same container; so are installers, which no ending excuses.
  if (mime !== 'application/x-cfb') return same[mime] ?? mime
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return Object.keys(accepted).find((type) => older.test(type) && accepted[type]?.includes(ending)) ?? null
}

const older = /^application\/(msword|vnd\.ms-)/

function textType(name: string, bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  if (/[^\P{Cc}\s]/u.test(text.slice(0, 100_000))) return null
  if (/<svg[\s>]/i.test(text.slice(0, 4000))) return 'image/svg+xml'
  if (/^\s*(<\?|<!doctype|<html|<script)/i.test(text)) return null
  return /\.(csv|tsv)$/i.test(name) ? 'text/csv' : 'text/plain'
}

function safeName(name: string, endings: string[]): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim()
    .slice(-150)
  const [, stem = bare, ending = ''] = /^(.*)\.([^.]{1,10})$/.exec(bare) ?? []
  const known = endings.includes(ending.toLowerCase()) ? ending : endings[0]
  return `${stem.replace(/^\.+/, '') || 'file'}.${known}`
}
