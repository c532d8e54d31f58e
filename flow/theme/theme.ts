/** One text, or one for each language (BCP 47). */
export type ThemeText = { [language: string]: string }

/** How a bot's chat looks. Every value is safe to be put into a style sheet or an element. */
export type ChatTheme = {
  /** What visitors read as its name; none: the bot's own. */
  title: ThemeText
  /** #rrggbb. The one colour: the visitor's bubbles, buttons, the launcher. */
  color: string
  scheme: 'auto' | 'light' | 'dark'
  /** Of bubbles, in px, 0 to 24; the rest follows. */
  radius: number
  /** `site`: what the page around it uses. Fonts of other hosts are never loaded. */
  font: 'system' | 'rounded' | 'serif' | 'mono' | 'site'
  /** An https address, or '' for the first letter of the bot's name. */
  avatar: string
  position: 'right' | 'left'
  launcher: { icon: 'chat' | 'question' | 'spark' | 'wave'; label: ThemeText; greeting: ThemeText }
  /** What a shared link shows. */
  share: { title: ThemeText; description: ThemeText; picture: string }
}

export const schemes = ['auto', 'light', 'dark'] as const
export const fonts = ['system', 'rounded', 'serif', 'mono', 'site'] as const
const launcherIcons = ['chat', 'question', 'spark', 'wave'] as const
export const positions = ['right', 'left'] as const
export const largestRadius = 24

/** The look of a bot that has none of its own. */
export const defaultTheme: ChatTheme = {
  title: {},
  color: '#5b5bd6',
  scheme: 'auto',
  radius: 18,
  font: 'system',
  avatar: '',
  position: 'right',
  launcher: { icon: 'chat', label: {}, greeting: {} },
  share: { title: {}, description: {}, picture: '' },
}

/**
 * A theme from whatever was stored. Never throws: what is missing, malformed or could do harm in a style sheet or an address is
 * replaced by the default, token by token.
 */
export function readTheme(stored: unknown): ChatTheme {
  const given = object(stored)
  const launcher = object(given.launcher)
  const share = object(given.share)
  const { radius } = given
  return {
    title: readText(given.title, 60),
    color: readColor(given.color) ?? defaultTheme.color,
    scheme: oneOf(schemes, given.scheme),
    radius: typeof radius === 'number' && radius >= 0 ? Math.min(radius, largestRadius) : defaultTheme.radius,
    font: oneOf(fonts, given.font),
    avatar: readPicture(given.avatar),
    position: oneOf(positions, given.position),
    launcher: {
      icon: oneOf(launcherIcons, launcher.icon),
      label: readText(launcher.label, 40),
      greeting: readText(launcher.greeting, 200),
    },
    share: {
      title: readText(share.title, 200),
      description: readText(share.description, 500),
      picture: isShared(share.picture) ? readPicture(share.picture) : '',
    },
  }
}

/** #rgb and #rrggbb as #rrggbb; anything else, `url(…)` and `expression(…)` included, is null. */
export function readColor(value: unknown): string | null {
  if (typeof value !== 'string' || !/^#([\da-f]{3}|[\da-f]{6})$/i.test(value)) return null
  const digits = value.slice(1).toLowerCase()
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

/** The text in a language, else in that of `fallback`, else in any. */
export function themeText(text: ThemeText, ...languages: string[]): string {
  for (const language of languages) {
    const said = text[language] || text[language.split('-')[0] ?? '']
    if (said) return said
  }
  return Object.values(text)[0] ?? ''
}

/** Pictures come by https and without a password, or from our own host by a path. */
function readPicture(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return ''
  return /^(https:\/\/[\p{L}\p{N}.-]+(:\d{1,5})?(?=[/?]|$)|\/(?![/\\]))[^\s"'()\\<>]*$/iu.test(value)
    ? value
    : ''
}

/** Can a picture stand beside a shared link? Where links are shown, others than PNG and JPEG are left out. */
export function isShared(picture: unknown): boolean {
  return typeof picture === 'string' && !/\.(svg|webp|gif|avif|ico)([?#]|$)/i.test(picture)
}

function readText(value: unknown, longest: number): ThemeText {
  const given = typeof value === 'string' ? { '': value } : object(value)
  const texts: ThemeText = {}
  for (const [language, text] of Object.entries(given)) {
    if (/^([a-z]{2,3}(-\w{2,8})?)?$/i.test(language) && typeof text === 'string' && text.trim()) {
      texts[language] = text.trim().slice(0, longest)
    }
  }
  return texts
}

function oneOf<const T extends readonly string[]>(known: T, value: unknown): T[number] {
  return known.find((one) => one === value) ?? (known[0] as T[number])
}

function object(value: unknown): { [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { [key: string]: unknown }) : {}
}
