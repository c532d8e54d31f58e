import { z } from 'zod'
import { roles } from '#db/schema/workspaces.ts'
import { locales } from '#flow/words.ts'
import { longestPassword, shortestPassword } from '#server/people/auth.ts'

/** Inputs that several procedures take. */
export const name = z.string().trim().min(1).max(100)
export const email = z.email().max(254)
export const password = z.string().min(shortestPassword).max(longestPassword)
export const role = z.enum(roles)
export const locale = z.enum(locales)
export const bot = z.uuid()
/** An editing session: one browser tab. */
export const session = z.string().min(1).max(64)
/** The secret part of a link. */
export const token = z.string().min(1).max(200)
