import { z } from 'zod'

/** An origin whose pages may talk to a bot, as typed: "shop.example", "https://shop.example/page" → "https://shop.example". */
export const site = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .transform((typed, context) => {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.username || !url.hostname) {
      context.addIssue({ code: 'custom', message: 'not a site' })
      return z.NEVER
    }
    return url.origin
  })
