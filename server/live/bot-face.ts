import { z } from 'zod'
import { findBotFace } from '#db/queries/bot-face.ts'
import { readChatWords } from '#flow/chat-words/chat-words.ts'
import { launcherShapes } from '#flow/theme/launcher-shapes.ts'
import { fonts, launcherIcons, positions, readTheme, schemes } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'
import type { Live } from '#server/live/live.ts'

const texts = z.record(z.string(), z.string())
const chatTheme = z.object({
  title: texts,
  color: z.string(),
  scheme: z.enum(schemes),
  radius: z.number(),
  font: z.enum(fonts),
  avatar: z.string(),
  position: z.enum(positions),
  launcher: z.object({ icon: z.enum(launcherIcons), label: texts, greeting: texts }),
  share: z.object({ title: texts, description: texts, picture: z.string() }),
})

/** A bot as its page and widget show it before a word was said. */
export const botFace = z.object({
  slug: z.string(),
  name: z.string(),
  /** BCP 47; the bot's own language first. */
  languages: z.array(z.string()),
  defaultLanguage: z.string(),
  /** How the chat looks: every value checked. */
  theme: chatTheme,
  /** The theme as a style sheet, on a light and on a dark ground. */
  css: z.object({ light: z.string(), dark: z.string() }),
  /** What the button says in each of its languages, and the language that the chat itself speaks with whoever reads that one. */
  words: z.record(
    z.string(),
    z.object({
      language: z.string(),
      open: z.string(),
      close: z.string(),
      dismiss: z.string(),
      unread: z.string(),
    }),
  ),
  /** The path of the button's icon, 24 × 24. */
  icon: z.string(),
  /** Interrupts that are offered by a button: `human`, `restart`, `data`, or the bot's own. */
  header: z.array(z.string()),
})
export type BotFace = z.infer<typeof botFace>

/** The face of the bot that is live at this address, and the sites that may show it; undefined: none is. */
export async function readBotFace(
  { sql, engine }: Pick<Live, 'sql' | 'engine'>,
  slug: string,
): Promise<{ face: BotFace; allowedSites: string[] } | undefined> {
  // What Postgres cannot be asked for is nobody's address.
  const stored = /^\P{Cc}{1,200}$/u.test(slug) ? await findBotFace(sql, slug) : undefined
  if (!stored) return undefined
  const { document, interrupts } = await engine.programs(stored.workspace, stored.versionId)
  const theme = readTheme(stored.theme)
  const { defaultLanguage, languages } = document.settings
  const others = Object.keys(languages).filter((language) => language !== defaultLanguage)
  const spoken = [defaultLanguage, ...others]
  const face = {
    slug,
    name: stored.name,
    languages: spoken,
    defaultLanguage,
    theme,
    css: { light: themeCss({ ...theme, scheme: 'light' }), dark: themeCss({ ...theme, scheme: 'dark' }) },
    words: Object.fromEntries(await Promise.all(spoken.map(buttonWords))),
    icon: launcherShapes[theme.launcher.icon],
    header: interrupts.filter(({ interrupt }) => interrupt.button).map(({ interrupt }) => interrupt.name),
  }
  return { face, allowedSites: stored.allowedSites }
}

async function buttonWords(locale: string) {
  const { language, launcher } = await readChatWords(locale)
  return [locale, { language, ...launcher }] as const
}
