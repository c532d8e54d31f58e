/** How a widget stands on its page: a button in the corner, a dialog that a page opens, in the text, or the whole window (`/b/{slug}`). */
export type WidgetMode = 'bubble' | 'popup' | 'inline' | 'page'

/** What a script tag asks for: most as its `data-` attributes say. */
export type WidgetOptions = {
  /** The bot's address. */
  bot: string
  /** Where Parcours runs: an origin, perhaps with a path, without a slash at its end. */
  base: string
  mode: WidgetMode
  /** Inline: a CSS selector of the element to stand in. */
  target?: string
  /** BCP 47; none for the page's language. */
  locale?: string
  /** Opens by itself after so many seconds. */
  delay?: string
  /** Opens by itself when so many percent of the page have been read. */
  scroll?: string
  /** What a signed-in visitor is called on the site, and the site's word for it. */
  userId?: string
  userHmac?: string
  /** The bot's face, when the page was made with it. */
  face?: string
  /** Where it stands in the page. */
  script: Element
}

const modes = ['popup', 'inline', 'page'] as const

/** What a script tag asks for, or null when it names no bot. */
export function readOptions(script: HTMLScriptElement): WidgetOptions | null {
  const [base = '', named] = script.src.split(/\/widget\.js(?:\?bot=)?/)
  const { bot = named, mode, ...more } = script.dataset
  return bot ? { ...more, bot, base, mode: modes.find((one) => one === mode) ?? 'bubble', script } : null
}
