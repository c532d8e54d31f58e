import { z } from 'zod'

/** Where a secret may be sent: "api.shop.example", "*.shop.example", "localhost:8080"; of an address, its host. */
export const host = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .transform((typed, context) => {
    const bare = typed
      .replace(/^https?:\/\//i, '')
      .replace(/[/?#].*$/, '')
      .toLowerCase()
    if (!/^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/.test(bare)) {
      context.addIssue({ code: 'custom', message: 'not a host' })
      return z.NEVER
    }
    return bare
  })
