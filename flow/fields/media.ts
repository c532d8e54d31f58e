import { z } from 'zod'
import { localized } from '#flow/document.ts'
import type { Asked, Field } from '#flow/fields/field.ts'

/** A picture, film, sound or file shown by its address; `alt` says it in words for who cannot see it. */
export const media = z.object({
  kind: z.enum(['image', 'video', 'audio', 'file']),
  url: z.string().max(4000),
  name: z.string().max(200).optional(),
  alt: localized.optional(),
})
export type Media = z.infer<typeof media>

export type MediaField = Field<'media', Media | null>

export function mediaField(asked: Asked): MediaField {
  return { kind: 'media', schema: media.nullable(), initial: null, ...asked }
}
