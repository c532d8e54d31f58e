import { z } from 'zod'
import { blockOf } from '#flow/blocks/registry.ts'
import { quoted } from '#flow/edit/block-name.ts'
import type { Locale, Words } from '#flow/words.ts'
import { plural } from '#flow/words.ts'

const dids = [
  'addBlock',
  'removeBlocks',
  'connect',
  'disconnect',
  'moveBlocks',
  'setField',
  'addItem',
  'removeItem',
  'moveItem',
  'renameBlock',
  'disableBlocks',
  'enableBlocks',
  'duplicateBlocks',
  'pasteBlocks',
  'addVariable',
  'changeVariable',
  'removeVariable',
  'renameVariable',
  'addFlow',
  'removeFlow',
  'renameFlow',
  'setInterrupt',
  'setSettings',
  'addLanguage',
  'removeLanguage',
  'setLayout',
  'replaceDocument',
] as const
export type Did = (typeof dids)[number]

/** What the author did, as data: history lists, the audit log and "undo …" say it in their own language. */
export const changeName = z.object({
  did: z.enum(dids),
  /** What it names: the author's own name of a block, a variable, a flow, a language. */
  subject: z.string().max(200).optional(),
  /** Type of the block, whose title stands in for a name. */
  type: z.string().max(64).optional(),
  /** Name of the block's field. */
  field: z.string().max(64).optional(),
  /** How many blocks. */
  count: z.number().int().min(0).optional(),
  /** Was it an undo or a redo of that? */
  again: z.enum(['undo', 'redo']).optional(),
})
export type ChangeName = z.infer<typeof changeName>

/** The name in words: "Delete 3 blocks", « Suppression de 3 blocs ». */
export function sayChange(name: ChangeName): Words<string> {
  const said = sentences[name.did](name)
  if (!name.again) return said
  return name.again === 'undo'
    ? { en: `Undo: ${said.en}`, fr: `Annulation\u00a0: ${said.fr}` }
    : { en: `Redo: ${said.en}`, fr: `Rétablissement\u00a0: ${said.fr}` }
}

const sentences: { [D in Did]: (name: ChangeName) => Words<string> } = {
  addBlock: (name) => on(name, { en: 'Add #', fr: 'Ajout de #' }),
  removeBlocks: (name) => on(name, { en: 'Delete #', fr: 'Suppression de #' }),
  connect: (name) => on(name, { en: 'Connect #', fr: 'Liaison de #' }),
  disconnect: (name) => on(name, { en: 'Disconnect #', fr: 'Déliaison de #' }),
  moveBlocks: (name) => on(name, { en: 'Move #', fr: 'Déplacement de #' }),
  setField: (name) => inField(name, { en: 'Edit #', fr: 'Modification de #' }),
  addItem: (name) => inField(name, { en: 'Add to #', fr: 'Ajout dans #' }),
  removeItem: (name) => inField(name, { en: 'Remove from #', fr: 'Retrait dans #' }),
  moveItem: (name) => inField(name, { en: 'Reorder #', fr: 'Nouvel ordre dans #' }),
  renameBlock: (name) => on(name, { en: 'Rename #', fr: 'Renommage de #' }),
  disableBlocks: (name) => on(name, { en: 'Disable #', fr: 'Désactivation de #' }),
  enableBlocks: (name) => on(name, { en: 'Enable #', fr: 'Réactivation de #' }),
  duplicateBlocks: (name) => on(name, { en: 'Duplicate #', fr: 'Duplication de #' }),
  pasteBlocks: (name) => on(name, { en: 'Paste #', fr: 'Collage de #' }),
  addVariable: (name) => on(name, { en: 'Add variable #', fr: 'Ajout de la variable #' }),
  changeVariable: (name) => on(name, { en: 'Change variable #', fr: 'Modification de la variable #' }),
  removeVariable: (name) => on(name, { en: 'Delete variable #', fr: 'Suppression de la variable #' }),
  renameVariable: (name) => on(name, { en: 'Rename variable #', fr: 'Renommage de la variable #' }),
  addFlow: (name) => on(name, { en: 'Add flow #', fr: 'Ajout du parcours #' }),
  removeFlow: (name) => on(name, { en: 'Delete flow #', fr: 'Suppression du parcours #' }),
  renameFlow: (name) => on(name, { en: 'Rename flow #', fr: 'Renommage du parcours #' }),
  setInterrupt: (name) => on(name, { en: 'Change when # begins', fr: 'Modification du déclenchement de #' }),
  setSettings: () => ({ en: 'Change settings', fr: 'Modification des réglages' }),
  addLanguage: (name) => on(name, { en: 'Add language #', fr: 'Ajout de la langue #' }),
  removeLanguage: (name) => on(name, { en: 'Remove language #', fr: 'Retrait de la langue #' }),
  setLayout: () => ({ en: 'Tidy up', fr: 'Rangement' }),
  replaceDocument: (name) =>
    name.subject === undefined
      ? { en: 'Replace everything', fr: 'Remplacement de tout' }
      : on(name, { en: 'Restore #', fr: 'Restauration de #' }),
}

function on(name: ChangeName, frame: Words<string>): Words<string> {
  return inEach((locale) => frame[locale].replace('#', () => subjectOf(name)[locale]))
}

function inField(name: ChangeName, frame: Words<string>): Words<string> {
  const field = name.field === undefined ? undefined : blockOf(name.type ?? '')?.fields[name.field]
  const subject = subjectOf(name)
  return inEach((locale) => {
    const what = field ? `${quoted(field.label)[locale]} (${bare(subject[locale])})` : subject[locale]
    return frame[locale].replace('#', () => what)
  })
}

function subjectOf({ subject, type, count = 1 }: ChangeName): Words<string> {
  if (count !== 1) {
    return inEach((locale) =>
      plural(
        locale,
        count,
        locale === 'fr' ? { one: '# bloc', other: '# blocs' } : { one: '# block', other: '# blocks' },
      ),
    )
  }
  if (subject !== undefined) return quoted({ en: subject, fr: subject })
  const block = type === undefined ? undefined : blockOf(type)
  return block ? quoted({ en: block.words.en.title, fr: block.words.fr.title }) : { en: '…', fr: '…' }
}

function bare(quote: string): string {
  return quote.replace(/^(?:“|«\u00a0)|(?:”|\u00a0»)$/g, '')
}

function inEach(make: (locale: Locale) => string): Words<string> {
  return { en: make('en'), fr: make('fr') }
}
