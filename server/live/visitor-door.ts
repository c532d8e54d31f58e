import type { Context } from 'hono'
import { Hono } from 'hono'
import { chatLanguages, readChatWords } from '#flow/chat-words/chat-words.ts'
import { embeddersOf } from '#server/bots/embedders.ts'
import { acceptedLanguages, bestLanguage } from '#server/live/accepted-languages.ts'
import { faceAbroad, readBotFace } from '#server/live/bot-face.ts'
import { botPage, missingPage, pagePolicy } from '#server/live/bot-page.ts'
import { isAllowed } from '#server/live/cross-origin.ts'
import type { Live } from '#server/live/live.ts'
import { loaderFile } from '#server/live/loader-file.ts'
import { botSeenOn } from '#server/live/seen-on.ts'
import { widgetFile, widgetManifest } from '#server/live/widget-files.ts'

type Visited = Pick<Live, 'sql' | 'engine' | 'environment'> & {
  /** Where the build left the scripts. */
  scripts?: string
}

/** What visitors' browsers fetch besides the API: the page of each bot (`/b/{slug}`) and the scripts of the widget. */
export function visitorDoor(live: Visited): Hono {
  const door = new Hono()
  door.get('/:script{widget[a-z-]*\\.js}', (context) => script(context, live))
  door.get('/b/:slug', (context) => page(context, live))
  return door
}

async function script(context: Context, live: Visited): Promise<Response> {
  const name = context.req.param('script') ?? ''
  const faced = name === 'widget.js' ? await withFace(context, live) : undefined
  const file = faced?.file ?? (await widgetFile(name, live.scripts))
  if (!file) return context.notFound()
  const { mark } = await widgetManifest(live.scripts)
  const { hash, plain } = file
  const accepted = context.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one))
  const etag = `"${hash}${encoding ?? ''}"`
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': faced?.keep ?? (context.req.query('v') === mark ? keep.ever : keep.loader),
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: faced?.open === false ? 'accept-encoding, referer' : 'accept-encoding',
    etag,
  }
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const bytes = encoding ? file[encoding] : plain
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      'content-length': `${bytes.length}`,
      ...(encoding && { 'content-encoding': encoding }),
    },
  })
}

/** How long browsers keep a script. */
const keep = {
  /** Asked for by its mark, it never changes. */
  ever: 'public, max-age=31536000, immutable',
  /** The loader has one address, and is asked for again. */
  loader: 'public, max-age=300, stale-while-revalidate=86400',
  /** A new look may take a minute to be seen, or until the page after the next one. */
  face: 'max-age=60, stale-while-revalidate=600',
}

/**
 * `widget.js?bot={slug}`, or `widget.js` for a site on which a bot was seen before: the loader with the bot's face in it, for a page that
 * may show it. A page that does not tell where it is (as it may) is told the face by the API, which browsers tell it.
 */
async function withFace(context: Context, live: Visited) {
  const named = context.req.query('bot')
  const page = context.req.header('referer') ?? ''
  const site = URL.canParse(page) ? new URL(page).origin : ''
  const slug = named ?? botSeenOn(site)
  const found = slug ? await readBotFace(live, slug) : undefined
  if (!found) return undefined
  const open = named !== undefined && found.allowedSites.length === 0
  if (!open && !(site && isAllowed(site, found.allowedSites))) return undefined
  const face = faceAbroad(found.face, live.environment.baseUrl ?? context.req.url)
  const file = await loaderFile(face, live.scripts)
  return file && { file, open, keep: `${open ? 'public' : 'private'}, ${keep.face}` }
}

async function page(context: Context, live: Visited): Promise<Response> {
  const slug = context.req.param('slug') ?? ''
  const wanted = [context.req.query('locale'), ...acceptedLanguages(context.req.header('accept-language'))]
  const found = await readBotFace(live, slug)
  const headers = (embedders: string[]) => ({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(embedders),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-cache',
    vary: 'accept-language',
    ...(live.environment.baseUrl?.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000',
    }),
  })
  if (!found) {
    const words = await readChatWords(bestLanguage(wanted, chatLanguages) ?? 'en')
    return new Response(missingPage(words), { status: 404, headers: headers([]) })
  }
  const { face, languages, theme, allowedSites } = found
  const { mark, names } = await widgetManifest(live.scripts)
  const locale = bestLanguage(wanted, languages) ?? languages[0] ?? ''
  const words = await readChatWords(locale)
  const chat = `widget-chat-${words.language}.js`
  const body = botPage({
    face,
    theme,
    name: face.words[locale]?.name ?? found.name,
    locale,
    words,
    address: new URL(`/b/${encodeURIComponent(slug)}`, live.environment.baseUrl ?? context.req.url).href,
    scripts: names.includes(chat) ? [`/${chat}?v=${mark}`] : [],
  })
  return new Response(body, { headers: headers(embeddersOf(allowedSites)) })
}
