import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** A script of the widget as it is sent. `hash` is the mark by which the loader asks for the others. */
export type WidgetFile = { hash: string; plain: Uint8Array; br: Uint8Array; gzip: Uint8Array }

const built = join(import.meta.dirname, '../../public')
const names = ['widget.js', 'widget-chat.js', 'widget-ways.js']
const kept = new Map<string, { stamp: number; file: Promise<WidgetFile> }>()

/** A script that the build left in `folder`, compressed once; undefined: there is none of that name. */
export async function widgetFile(name: string, folder = built): Promise<WidgetFile | undefined> {
  if (!names.includes(name)) return undefined
  const path = join(folder, name)
  const stamp = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
  if (stamp === undefined) return undefined
  const before = kept.get(path)
  if (before?.stamp === stamp) return before.file
  const file = compressed(path)
  kept.set(path, { stamp, file })
  return file
}

async function compressed(path: string): Promise<WidgetFile> {
  const plain = await readFile(path)
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain)])
  return { hash: createHash('sha256').update(plain).digest('hex').slice(0, 12), plain, br, gzip: zipped }
}
