import { randomInt } from 'node:crypto'
import { z } from 'zod'

/** A bot's address, as in /b/order-status: what people read and type. */
export const slug = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** An address made of a name: "Qualification d’été !" → "qualification-d-ete". */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  return plain.length < 2 ? 'bot' : plain
}

/** The next to try when an address is taken. */
export function anotherSlug(slug: string): string {
  return `${slug.slice(0, 50)}-${randomInt(36 ** 3, 36 ** 4).toString(36)}`
}
