import { z } from 'zod'
import { findBotFace } from '#db/queries/bot-face.ts'
import { readChatWords } from '#flow/chat-words/chat-words.ts'
import { launcherShapes } from '#flow/theme/launcher-shapes.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { readTheme, themeText } from '#flow/theme/theme.ts'
import { themeSheets } from '#flow/theme/theme-css.ts'
import type { Live } from '#server/live/live.ts'

/** What a widget knows of a bot before a word was said; what its script brings along. */
const widgetFace = z.object({
  slug: z.string(),
  /** What it is called, and what its button says, by the languages that it speaks (BCP 47), its own first. */
  words: z.record(
    z.string(),
    z.object({
      /** The language that the chat itself speaks with whoever reads this one, if it is another. */
      language: z.string().optional(),
      name: z.string(),
      open: z.string(),
      /** What stands on the button, and beside it, if anything. */
      label: z.string().optional(),
      greeting: z.string().optional(),
      dismiss: z.string().optional(),
    }),
  ),
  /** An address; none for the first letter of the name. */
  avatar: z.string().optional(),
  /** None: as the page that it stands on. */
  scheme: z.enum(['light', 'dark']).optional(),
  /** The corner that its button stands in; none: the right one. */
  position: z.literal('left').optional(),
  /** The theme as style sheets, every value checked: on any ground, and what a light and a dark one add. */
  css: z.object({ shape: z.string(), light: z.string(), dark: z.string() }),
  /** The path of the button's icon, 24 × 24. */
  icon: z.string(),
  /** Interrupts that are offered by a button: `human`, `restart`, `data`, or the bot's own. */
  header: z.array(z.string()),
})
export type WidgetFace = z.infer<typeof widgetFace>

/** A bot as its page and widget show it before a word was said. */
export const botFace = widgetFace.extend({
  name: z.string(),
  /** BCP 47; the bot's own language first. */
  languages: z.array(z.string()),
})
export type BotFace = z.infer<typeof botFace>

/** The face of the bot that is live at this address, and the sites that may show it; undefined: none is. */
export async function readBotFace(
  { sql, engine }: Pick<Live, 'sql' | 'engine'>,
  slug: string,
): Promise<
  | { face: WidgetFace; name: string; languages: string[]; theme: ChatTheme; allowedSites: string[] }
  | undefined
> {
  // What Postgres cannot be asked for is nobody's address.
  const stored = /^\P{Cc}{1,200}$/u.test(slug) ? await findBotFace(sql, slug) : undefined
  if (!stored) return undefined
  const { name, allowedSites } = stored
  const { document, interrupts } = await engine.programs(stored.workspace, stored.versionId)
  const theme = readTheme(stored.theme)
  const { defaultLanguage } = document.settings
  const others = Object.keys(document.settings.languages).filter((language) => language !== defaultLanguage)
  const languages = [defaultLanguage, ...others]
  const header = interrupts.filter(({ interrupt }) => interrupt.button).map(({ interrupt }) => interrupt.name)
  const face = await faceOf({ slug, name, languages, theme, header })
  return { face, name, languages, theme, allowedSites }
}

/** The face for pages of other sites, where a picture's path would be looked for on their host. `address`: any of ours. */
export function faceAbroad(face: WidgetFace, address: string): WidgetFace {
  return face.avatar ? { ...face, avatar: new URL(face.avatar, address).href } : face
}

/** What a widget is told of a bot that is so. */
export async function faceOf({
  slug,
  name,
  languages,
  theme,
  header,
}: {
  slug: string
  name: string
  languages: readonly string[]
  theme: ChatTheme
  header: string[]
}): Promise<WidgetFace> {
  const words = languages.map(async (language) => [language, await wordsOf(language, theme, name)] as const)
  return {
    slug,
    words: Object.fromEntries(await Promise.all(words)),
    ...(theme.avatar && { avatar: theme.avatar }),
    ...(theme.scheme !== 'auto' && { scheme: theme.scheme }),
    ...(theme.position === 'left' && { position: theme.position }),
    css: themeSheets(theme),
    icon: launcherShapes[theme.launcher.icon],
    header,
  }
}

async function wordsOf(
  locale: string,
  { title, launcher }: ChatTheme,
  name: string,
): Promise<WidgetFace['words'][string]> {
  const { language, launcher: said } = await readChatWords(locale)
  const [label, greeting] = [launcher.label, launcher.greeting].map((text) => themeText(text, locale))
  return {
    ...(language !== locale && { language }),
    name: themeText(title, locale) || name,
    open: said.open,
    ...(label && { label }),
    ...(greeting && { greeting, dismiss: said.dismiss }),
  }
}
