import { isAbsolute, join } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })
const roles = ['web', 'bot', 'worker'] as const

/** Every variable that Parcours reads, all optional. The table in README.md says the same. */
const variables = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  BASE_URL: url(['http:', 'https:'])
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.coerce.number({ error: 'must be a number of proxies' }).int().min(0).max(10).default(0),
  OWNER_EMAIL: z.email('must be an e-mail address').optional(),
  OWNER_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  ROLES: z
    .string()
    .default(roles.join(','))
    .transform((list) => list.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(roles, { error: `must be a list of ${roles.join(', ')}` })).min(1)),
  RATE_LIMIT_FACTOR: z.coerce.number({ error: 'must be a number' }).positive().default(1),
  ALLOW_PRIVATE_HOSTS: flag.default(false),
})

export type Role = (typeof roles)[number]
export type Environment = {
  /** 0 asks the system for a free one. */
  port: number
  /** Undefined: every address of this machine. */
  host: string | undefined
  /** Undefined: PostgreSQL is started in `dataDir`. */
  databaseUrl: string | undefined
  /** An absolute path. */
  dataDir: string
  /** Without a slash at its end. Undefined: whatever address a request came to. */
  baseUrl: string | undefined
  /** Undefined: made once, in `dataDir`. */
  appSecret: string | undefined
  /** How many proxies of ours stand before this process: that many entries of X-Forwarded-For are believed. */
  trustProxy: number
  ownerEmail: string | undefined
  ownerPassword: string | undefined
  smtpUrl: string | undefined
  /** web: pages and studio; bot: the public API and channels; worker: timers, outbox, jobs. */
  roles: ReadonlySet<Role>
  /** Every rate limit is multiplied by it. */
  rateLimitFactor: number
  /** May blocks' HTTP requests reach private and link-local addresses? */
  allowPrivateHosts: boolean
}

const root = join(import.meta.dirname, '..')

/** Reads and checks the environment. Throws one error that names every variable that is wrong, never a value. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  // An empty variable is one that nobody set: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = variables.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path[0]?.toString()} ${issue.message}`)
    throw new Error(`The environment is not right:\n${[...new Set(lines)].join('\n')}`)
  }
  const values = read.data
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: isAbsolute(values.DATA_DIR) ? values.DATA_DIR : join(root, values.DATA_DIR),
    baseUrl: values.BASE_URL,
    appSecret: values.APP_SECRET,
    trustProxy: values.TRUST_PROXY,
    ownerEmail: values.OWNER_EMAIL,
    ownerPassword: values.OWNER_PASSWORD,
    smtpUrl: values.SMTP_URL,
    roles: new Set(values.ROLES),
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    allowPrivateHosts: values.ALLOW_PRIVATE_HOSTS,
  }
}
