import { chatLanguages } from '#flow/chat-words/chat-words.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { buildWidget } from '#scripts/build-widget.ts'
import { faceOf } from '#server/live/bot-face.ts'
import { loaderFile } from '#server/live/loader-file.ts'
import { widgetFile } from '#server/live/widget-files.ts'

/** What visitors may be made to fetch, in bytes of brotli: until the button shows; and with the chat, for whatever a conversation may need. */
export const budget = { loader: 3 * 1024, all: 20 * 1024 }

/**
 * Builds the widget into `folder` and tells what a visitor of a bot in two languages fetches, as it is sent: the loader with the bot's look in
 * it; and with it the whole chat, by the language that it speaks.
 */
export async function widgetWeight(
  folder?: string,
): Promise<{ loader: number; all: { [language: string]: number } }> {
  await buildWidget(folder)
  const face = await faceOf({
    ...{ slug: 'lead-qualification', name: 'Lead qualification', languages: ['en', 'fr'] },
    ...{ theme: defaultTheme, header: ['human', 'restart', 'data'] },
  })
  const loader = (await loaderFile(face, folder))?.br.length ?? Number.NaN
  const all = chatLanguages.map(async (language) => {
    const chat = await widgetFile(`widget-chat-${language}.js`, folder)
    return [language, loader + (chat?.br.length ?? Number.NaN)] as const
  })
  return { loader, all: Object.fromEntries(await Promise.all(all)) }
}

if (import.meta.main) {
  const { loader, all } = await widgetWeight()
  const told = Object.entries(all).map(([language, size]) => `${language} ${size}`)
  console.log(
    `Widget, in bytes of brotli: ${loader} of ${budget.loader} until the button shows; of ${budget.all} in all: ${told.join(', ')}`,
  )
}
