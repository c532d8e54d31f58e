import { isUtf8 } from 'node:buffer'

export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

/** The text of a file: by its byte order mark, else UTF-8 if it is that, else what Excel writes in Western Europe. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decode('utf-16le', bytes), encoding: 'utf-16' }
  if (first === 0xfe && second === 0xff) return { text: decode('utf-16be', bytes), encoding: 'utf-16' }
  if (isUtf8(bytes)) return { text: decode('utf-8', bytes), encoding: 'utf-8' }
  return { text: decode('windows-1252', bytes), encoding: 'windows-1252' }
}

// The decoder takes the byte order mark away.
function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
