import type { Reading } from '#flow/blocks/asking.ts'
import { defineAsking } from '#flow/blocks/asking.ts'
import { variableOf } from '#flow/document.ts'
import { number } from '#flow/fields/number.ts'
import { select } from '#flow/fields/select.ts'

/** What the chat's file picker offers and the answer is checked against, as MIME types. */
const accepted = {
  any: [],
  images: ['image/*'],
  documents: [
    'application/pdf',
    'text/plain',
    'text/csv',
    'application/rtf',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.openxmlformats-officedocument.*',
    'application/vnd.oasis.opendocument.*',
  ],
  both: [] as string[],
}
accepted.both = [...accepted.images, ...accepted.documents]

/** Asks for a file: a photo, a document. */
export const askFile = defineAsking({
  type: 'askFile',
  icon: 'paperclip',
  words: {
    en: {
      title: 'Ask for a file',
      description: 'A photo, a scan, a document.',
      keywords: 'upload attachment photo picture pdf document',
    },
    fr: {
      title: 'Demander un fichier',
      description: 'Une photo, un scan, un document.',
      keywords: 'pièce jointe envoyer photo image pdf document',
    },
  },
  saves: ['object', 'text'],
  refusable: true,
  prompt: { en: 'Could you send me a file?', fr: 'Pouvez-vous m’envoyer un fichier ?' },
  invalid: {
    en: 'Please attach a file with the paper clip.',
    fr: 'Joignez un fichier avec le trombone, s’il vous plaît.',
  },
  fields: {
    accept: select({
      label: { en: 'Files of this kind', fr: 'Fichiers de cette sorte' },
      options: [
        { value: 'any', label: { en: 'Any that the server allows', fr: 'Tous ceux que le serveur permet' } },
        { value: 'images', label: { en: 'Pictures', fr: 'Images' } },
        { value: 'documents', label: { en: 'Documents', fr: 'Documents' } },
        { value: 'both', label: { en: 'Pictures and documents', fr: 'Images et documents' } },
      ],
      initial: 'any',
    }),
    megabytes: number({
      label: { en: 'At most', fr: 'Au plus' },
      unit: { en: 'MB', fr: 'Mo' },
      min: 1,
      max: 10,
      initial: 10,
      advanced: true,
    }),
  },
  rows: () => [
    { type: 'input', icon: 'paperclip', placeholder: { en: 'Attach a file…', fr: 'Joindre un fichier…' } },
  ],
  question: (_run, data) => ({ type: 'file', accept: accepted[data.accept], max: bytes(data.megabytes) }),
  read(run, data, answer): Reading {
    if (!('file' in answer)) return { invalid: null }
    const { file } = answer
    const kinds = accepted[data.accept]
    if (kinds.length && !kinds.some((kind) => isOfKind(file.type, kind))) {
      return { invalid: wrongKind[data.accept] }
    }
    if (file.size > bytes(data.megabytes)) {
      const most = data.megabytes ?? 10
      return {
        invalid: {
          en: `That file is too large: ${most} MB at most.`,
          fr: `Ce fichier est trop lourd : ${most} Mo au plus.`,
        },
      }
    }
    return { value: variableOf(run.document, data.save)?.type === 'text' ? file.url : { ...file } }
  },
  docs: {
    en: 'Asks for a file. Kept as an object it has `name`, `type`, `size` and `url`; in a text variable only its address is kept. The server looks inside every file and refuses what could harm.',
    fr: 'Demande un fichier. Gardé en objet, il a `name`, `type`, `size` et `url` ; dans une variable de texte, seule son adresse est gardée. Le serveur regarde dans chaque fichier et refuse ce qui pourrait nuire.',
  },
})

const wrongKind = {
  any: null,
  images: {
    en: 'That is not a picture. Please send a photo.',
    fr: 'Ce n’est pas une image. Envoyez une photo.',
  },
  documents: {
    en: 'That is not a document. Please send a PDF, for example.',
    fr: 'Ce n’est pas un document. Envoyez par exemple un PDF.',
  },
  both: {
    en: 'Please send a picture or a document.',
    fr: 'Envoyez une image ou un document, s’il vous plaît.',
  },
}

function bytes(megabytes: number | null): number {
  return Math.round((megabytes ?? 10) * 1024 * 1024)
}

function isOfKind(type: string, kind: string): boolean {
  return kind.endsWith('*') ? type.startsWith(kind.slice(0, -1)) : type === kind
}
