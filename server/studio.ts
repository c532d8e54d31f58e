import type { Dispatcher } from 'undici'
import { Agent } from 'undici'
import type { Keyring } from '#server/access/keyring.ts'
import { keyringOf } from '#server/access/keyring.ts'
import type { RateLimit } from '#server/access/rate-limit.ts'
import { rateLimit } from '#server/access/rate-limit.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { createGuardedAgent } from '#server/effects/guarded-agent.ts'
import type { DraftCache } from '#server/flows/draft-cache.ts'
import { createDraftCache } from '#server/flows/draft-cache.ts'
import type { DraftChecks } from '#server/flows/draft-checks.ts'
import { createDraftChecks } from '#server/flows/draft-checks.ts'
import type { Mailer } from '#server/mailer.ts'
import type { Auth } from '#server/people/auth.ts'
import { createAuth } from '#server/people/auth.ts'
import type { Services } from '#server/services.ts'

/** What the services behind the studio's pages are given. */
export type Studio = Services & {
  /** What moves conversations: agents go through the same door as visitors. */
  engine: Engine
  keys: Keyring
  auth: Auth
  /** For mails with a link in them: there is a mail server, and BASE_URL says where the link leads. Undefined: people hand links over. */
  mail: { send: Mailer['send']; baseUrl: string } | undefined
  limits: Limits
  /** What the simulator's HTTP requests go through. */
  dispatcher: Dispatcher
  drafts: DraftCache
  checks: DraftChecks
}

/** How often one may ask from one address for what is worth guessing. */
export type Limits = {
  signIn: RateLimit
  setUp: RateLimit
  reset: RateLimit
  /** Whatever a secret link opens. */
  link: RateLimit
  simulator: RateLimit
}

const minuteMs = 60_000

/** Puts together what the studio needs beyond what every process has. */
export function createStudio(services: Services & Pick<Studio, 'engine'>): Studio {
  const { db, secret, environment, mailer } = services
  const { baseUrl, rateLimitFactor } = environment
  const keys = keyringOf(secret)
  const mail = mailer && baseUrl ? { send: mailer.send, baseUrl } : undefined
  const drafts = createDraftCache()
  const limit = (max: number) => rateLimit({ max: max * rateLimitFactor, windowMs: minuteMs })
  return {
    ...services,
    keys,
    mail,
    auth: createAuth({ db, key: keys.session, baseUrl, mailsResets: mail !== undefined }),
    dispatcher: environment.allowPrivateHosts ? new Agent() : createGuardedAgent(),
    drafts,
    checks: createDraftChecks({ db, drafts }, services.closing),
    limits: { signIn: limit(10), setUp: limit(5), reset: limit(5), link: limit(30), simulator: limit(120) },
  }
}

/** Who asks, as the door saw it. Services of people need it; the others are told a workspace and a person. */
export type Caller = {
  headers: Headers
  /** For rate limits. */
  address: string
  /** A browser on the machine that the process runs on, with nothing in between. */
  onThisMachine: boolean
  /** Aborted when the answer is no longer waited for. */
  signal: AbortSignal
  /** Cookies to send with the answer. */
  setCookies(cookies: readonly string[]): void
}
