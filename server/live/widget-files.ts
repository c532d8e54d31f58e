import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { z } from 'zod'

/** A script of the widget as it is sent. */
export type WidgetFile = { hash: string; plain: Uint8Array; br: Uint8Array; gzip: Uint8Array }

const built = join(import.meta.dirname, '../../public')
const manifest = z.object({ mark: z.string(), names: z.array(z.string()) })
const kept = new Map<string, { stamp: number; file: Promise<unknown> }>()

/** What the build left in `folder`: the names of the scripts, and the mark by which the loader asks for them. */
export async function widgetManifest(folder = built): Promise<z.output<typeof manifest>> {
  const read = async (path: string) => manifest.parse(JSON.parse(await readFile(path, 'utf8')))
  return (await once(join(folder, 'widget.json'), read)) ?? { mark: '', names: [] }
}

/** A script that the build left in `folder`, compressed once; undefined: there is none of that name. */
export async function widgetFile(name: string, folder = built): Promise<WidgetFile | undefined> {
  const { names } = await widgetManifest(folder)
  return names.includes(name)
    ? once(join(folder, name), async (path) => compressed(await readFile(path)))
    : undefined
}

/** Reads a file, and again when it was written anew. */
async function once<T>(path: string, read: (path: string) => Promise<T>): Promise<T | undefined> {
  const stamp = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )
  if (stamp === undefined) return undefined
  const before = kept.get(path)
  if (before?.stamp === stamp) return before.file as Promise<T>
  const file = read(path)
  kept.set(path, { stamp, file })
  return file
}

/** A script in every form in which it may be asked for. */
export async function compressed(plain: Buffer): Promise<WidgetFile> {
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain)])
  return { hash: createHash('sha256').update(plain).digest('hex').slice(0, 12), plain, br, gzip: zipped }
}
