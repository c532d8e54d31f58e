import { randomBytes } from 'node:crypto'
import { APIError, betterAuth } from 'better-auth'
import { authStore } from '#db/auth-store.ts'
import type { Database } from '#db/client.ts'
import type { Person } from '#db/queries/people.ts'
import { Problem } from '#server/problem.ts'

/** Passwords: as long as one likes up to 128, never shorter than 8. */
export const shortestPassword = 8
export const longestPassword = 128

/** Who asks, and by which session. `cookies` are to be sent back: a session in use is prolonged. */
export type Signed = { person: Person; session: string; cookies: string[] }

/** What the product needs of better-auth, and all that it sees of it. Headers are the request's own. */
export type Auth = {
  whoIs(headers: Headers): Promise<Signed | null>
  /** Answers the cookies of a new session. Problem: wrongCredentials, whether the address is known or not. */
  signIn(given: { email: string; password: string }, headers: Headers): Promise<string[]>
  /** Ends the session; answers cookies that forget it. */
  signOut(headers: Headers): Promise<string[]>
  hashPassword(password: string): Promise<string>
  /** The secret of a link that lets this person choose a new password, once, within `resetHours`. */
  makeResetToken(userId: string): Promise<string>
  /** Signs its person out everywhere. Problem: linkExpired. */
  resetPassword(given: { token: string; password: string }, headers: Headers): Promise<void>
  /** Problem: wrongCredentials when `current` is not the password. Signs the other sessions out. */
  changePassword(given: { current: string; password: string }, headers: Headers): Promise<string[]>
}

type Options = {
  db: Database
  /** Signs the session cookies. */
  key: Buffer
  baseUrl: string | undefined
  /** Reset links are mailed; otherwise they must stay readable until an owner hands them over. */
  mailsResets: boolean
}

/** E-mail and password, sessions by cookie (30 days, prolonged by use), by better-auth on our own tables. */
export function createAuth({ db, key, baseUrl, mailsResets }: Options): Auth {
  const auth = betterAuth({
    database: authStore(db),
    secret: key.toString('hex'),
    baseURL: baseUrl ?? { allowedHosts: ['*'] },
    trustedOrigins: (request) => ownOrigins(request),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    verification: { storeIdentifier: mailsResets ? 'hashed' : 'plain' },
    session: { expiresIn: 30 * day, updateAge: day },
    advanced: {
      cookiePrefix: 'parcours',
      useSecureCookies: baseUrl?.startsWith('https://') ?? false,
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
    },
    // server/access/rate-limit.ts counts, for every door alike.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

  return {
    async whoIs(headers) {
      const { response, headers: sent } = await auth.api.getSession({ headers, returnHeaders: true })
      if (!response) return null
      const { id, name, email } = response.user
      return { person: { id, name, email }, session: response.session.id, cookies: sent.getSetCookie() }
    },
    async signIn({ email, password }, headers) {
      const body = { email, password }
      const { headers: sent } = await asked(() =>
        auth.api.signInEmail({ body, headers, returnHeaders: true }),
      )
      return sent.getSetCookie()
    },
    async signOut(headers) {
      const { headers: sent } = await asked(() => auth.api.signOut({ headers, returnHeaders: true }))
      return sent.getSetCookie()
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    async makeResetToken(userId) {
      const { internalAdapter } = await auth.$context
      const token = randomBytes(24).toString('base64url')
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt: new Date(Date.now() + resetHours * 3_600_000),
      })
      return token
    },
    async resetPassword({ token, password }, headers) {
      await asked(() => auth.api.resetPassword({ body: { token, newPassword: password }, headers }))
    },
    async changePassword({ current, password }, headers) {
      const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
      const { headers: sent } = await asked(() =>
        auth.api.changePassword({ body, headers, returnHeaders: true }),
      )
      return sent.getSetCookie()
    },
  }
}

/** How long a reset link holds. */
export const resetHours = 24
const day = 86_400

// The door has compared Origin with our own already (server/api/own-origin.ts): what reaches better-auth is ours.
function ownOrigins(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin')
  return origin ? [origin] : []
}

const meanings: { [code: string]: ConstructorParameters<typeof Problem>[0] } = {
  INVALID_EMAIL_OR_PASSWORD: 'wrongCredentials',
  INVALID_EMAIL: 'wrongCredentials',
  INVALID_PASSWORD: 'wrongCredentials',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrongCredentials',
  PASSWORD_TOO_SHORT: 'weakPassword',
  PASSWORD_TOO_LONG: 'weakPassword',
  INVALID_TOKEN: 'linkExpired',
  USER_NOT_FOUND: 'linkExpired',
  UNAUTHORIZED: 'signedOut',
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const code = meanings[String(error.body?.code ?? error.status)]
    throw code ? new Problem(code, {}, { cause: error }) : error
  }
}
