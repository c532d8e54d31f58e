import { LRUCache } from 'lru-cache'
import type { WidgetFace } from '#server/live/bot-face.ts'
import type { WidgetFile } from '#server/live/widget-files.ts'
import { compressed, widgetFile } from '#server/live/widget-files.ts'

const kept = new LRUCache<string, Promise<WidgetFile>>({ max: 500 })
/** How the build ends the loader: what stands in the brackets is the bot's face. */
const faceless = /\(0\)\s*$/

/**
 * The loader with a bot's face in it, so that the button needs no second request; undefined: the build left none in `folder`, or one that
 * takes no face.
 */
export async function loaderFile(face: WidgetFace, folder?: string): Promise<WidgetFile | undefined> {
  const loader = await widgetFile('widget.js', folder)
  if (!loader) return undefined
  const given = JSON.stringify(face)
  const name = loader.hash + given
  const before = kept.get(name)
  if (before) return before
  const text = Buffer.from(loader.plain).toString()
  if (!faceless.test(text)) return undefined
  const file = compressed(Buffer.from(text.replace(faceless, () => `(${given})`)))
  kept.set(name, file)
  return file
}
