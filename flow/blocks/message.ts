import type { Row } from '#flow/blocks/define-block.ts'
import { defineBlock, next } from '#flow/blocks/define-block.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { mediaField } from '#flow/fields/media.ts'
import { text } from '#flow/fields/text.ts'

const bubble = {
  text: text({ label: { en: 'Text', fr: 'Texte' } }),
  media: mediaField({ label: { en: 'Picture, film, sound or file', fr: 'Image, vidéo, son ou fichier' } }),
}

/** Says bubbles, one after the other, and goes on without waiting. */
export const message = defineBlock({
  type: 'message',
  family: 'say',
  icon: 'message-square',
  words: {
    en: {
      title: 'Message',
      description: 'Says something: texts, pictures, films.',
      keywords: 'say text bubble image video picture send hello',
    },
    fr: {
      title: 'Message',
      description: 'Dit quelque chose : textes, images, vidéos.',
      keywords: 'dire texte bulle image vidéo envoyer bonjour',
    },
  },
  fields: {
    bubbles: items({
      label: { en: 'Bubbles', fr: 'Bulles' },
      of: bubble,
      title: 'text',
      min: 1,
      max: 20,
      initial: { b1: { order: 'a0', text: {}, media: null } },
      required: true,
    }),
  },
  ports: () => [next],
  summary: (data) => ordered(data.bubbles).flatMap(rowsOf),
  enter(run, data) {
    for (const { text, media } of ordered(data.bubbles)) {
      run.say(text)
      if (media) run.show(media)
    }
    return { to: 'next' }
  },
  docs: {
    en: 'A message says one or more bubbles and goes on by itself. Short bubbles are read, long ones are not: split them. Insert what you know with `{`, as in *Hello {{ name }}*.',
    fr: 'Un message dit une ou plusieurs bulles, puis continue de lui-même. Les bulles courtes sont lues, les longues non : coupez-les. Insérez ce que vous savez avec `{`, comme dans *Bonjour {{ prenom }}*.',
  },
})

function rowsOf({
  id,
  text,
  media,
}: { id: string } & { text: { [language: string]: string } } & {
  media: typeof bubble.media.initial
}): Row[] {
  const said = Object.values(text).some((words) => words.trim())
  const rows: Row[] = said || !media ? [{ type: 'bubble', text, id }] : []
  if (media)
    rows.push({ type: 'media', kind: media.kind, url: media.url, ...(media.alt && { alt: media.alt }), id })
  return rows
}
