import type { Context } from 'hono'
import { Hono } from 'hono'
import { embeddersOf } from '#server/bots/embedders.ts'
import { readBotFace } from '#server/live/bot-face.ts'
import { botPage, missingPage, pagePolicy } from '#server/live/bot-page.ts'
import type { Live } from '#server/live/live.ts'
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

async function script(context: Context, { scripts }: Visited): Promise<Response> {
  const file = await widgetFile(context.req.param('script') ?? '', scripts)
  if (!file) return context.notFound()
  const { mark } = await widgetManifest(scripts)
  const { hash, plain } = file
  const accepted = context.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one))
  const etag = `"${hash}${encoding ?? ''}"`
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    // Asked for by its mark, it never changes; the loader itself has one address and is asked for again.
    'cache-control':
      context.req.query('v') === mark
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
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

async function page(context: Context, live: Visited): Promise<Response> {
  const slug = context.req.param('slug') ?? ''
  const wanted = [context.req.query('locale'), ...accepted(context.req.header('accept-language'))]
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
    const french = wanted.find(Boolean)?.startsWith('fr')
    return new Response(missingPage(french ? 'fr' : 'en'), { status: 404, headers: headers([]) })
  }
  const { face, allowedSites } = found
  const { mark, names } = await widgetManifest(live.scripts)
  const locale = bestOf(wanted, face.languages) ?? face.defaultLanguage
  const early = [
    'widget-chat.js',
    'widget-place.js',
    `widget-words-${/^fr(-|$)/i.test(locale) ? 'fr' : 'en'}.js`,
  ]
  const body = botPage({
    face,
    locale,
    address: new URL(`/b/${encodeURIComponent(slug)}`, live.environment.baseUrl ?? context.req.url).href,
    scripts: early.filter((name) => names.includes(name)).map((name) => `/${name}?v=${mark}`),
  })
  return new Response(body, { headers: headers(embeddersOf(allowedSites)) })
}

/** The languages of an Accept-Language header, the dearest first. */
function accepted(header: string | undefined): string[] {
  const ranges = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range.trim().split(/;\s*q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
  return ranges
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

function bestOf(wanted: readonly (string | undefined)[], spoken: readonly string[]): string | undefined {
  const base = (language: string) => language.toLowerCase().split('-')[0]
  for (const language of wanted) {
    const near = language && spoken.find((one) => base(one) === base(language))
    if (near) return spoken.find((one) => one.toLowerCase() === language.toLowerCase()) ?? near
  }
  return undefined
}
