import { createHash } from 'node:crypto'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { directionOf } from '#flow/chat-words/direction.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { isShared, themeText } from '#flow/theme/theme.ts'
import type { WidgetFace } from '#server/live/bot-face.ts'

const style =
  'html{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif}main{max-width:32rem;margin:20vh auto;padding:0 1.5rem}'

/** The policy of a bot's page: its own scripts and nothing else that runs; pictures and films from wherever the bot shows them. */
export function pagePolicy(embedders: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "connect-src 'self'",
    "img-src 'self' https: data:",
    "media-src 'self' https:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${embedders.length > 0 ? embedders.join(' ') : "'none'"}`,
  ].join('; ')
}

/**
 * The page of a bot: what a shared link shows, and the scripts that draw the chat. It knows the bot's face already, and asks for the chat
 * at once, so that the first answer is one request away.
 */
export function botPage({
  face,
  theme,
  name,
  locale,
  words: { page: said },
  address,
  scripts,
}: {
  face: WidgetFace
  theme: ChatTheme
  /** What visitors read as its name. */
  name: string
  locale: string
  words: ChatWords
  address: string
  /** Addresses of what the page will ask for. */
  scripts: readonly string[]
}): string {
  const title = themeText(theme.share.title, locale) || name
  const description = themeText(theme.share.description, locale) || said.description.replace('#', () => name)
  const picture = theme.share.picture || (isShared(theme.avatar) ? theme.avatar : '')
  const meta = {
    'og:type': 'website',
    'og:url': address,
    'og:title': title,
    'og:description': description,
    'og:site_name': name,
    ...(picture && { 'og:image': new URL(picture, address).href }),
    'og:locale': locale.replace('-', '_'),
  }
  return html(
    locale,
    title,
    `<meta name="description" content="${safe(description)}">
${Object.entries(meta)
  .map(([property, content]) => `<meta property="${property}" content="${safe(content)}">`)
  .join('\n')}
<meta name="twitter:card" content="${theme.share.picture ? 'summary_large_image' : 'summary'}">
<meta name="theme-color" content="${safe(theme.color)}">
<link rel="icon" href="${safe(theme.avatar || 'data:,')}">
${scripts.map((script) => `<link rel="modulepreload" href="${safe(script)}">`).join('\n')}`,
    `<noscript><main>${safe(said.noScript)}</main></noscript>
<script src="/widget.js" data-bot="${safe(face.slug)}" data-mode="page" data-locale="${safe(locale)}" data-face="${safe(JSON.stringify(face))}" async></script>`,
  )
}

/** What is read where no bot is. */
export function missingPage({ language, page: { missing, missingMore } }: ChatWords): string {
  return notice(language, missing, missingMore)
}

/** What stands where a copy of somebody's data was. */
export function goneCopyPage({ language, page: { gone, goneMore } }: ChatWords): string {
  return notice(language, gone, goneMore)
}

function notice(language: string, title: string, more: string): string {
  return html(
    language,
    title,
    '<meta name="robots" content="noindex">',
    `<main><h1>${safe(title)}</h1><p>${safe(more)}</p></main>`,
  )
}

function html(locale: string, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${safe(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${safe(title)}</title>
${head}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

const entities: { [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? '')
}
