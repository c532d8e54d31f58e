import type { FlowDocument, Settings } from '#flow/document.ts'
import { languageTag, settings as settingsSchema } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, json, own, refuse } from '#flow/edit/commands/commands.ts'
import type { Writer } from '#flow/edit/copy-on-write.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import { writeRecord } from '#flow/edit/records.ts'
import { isJsonObject } from '#flow/json.ts'

/** Changes some of a bot's settings. Its languages come and go by `addLanguage` and `removeLanguage`. */
export function setSettings(
  document: FlowDocument,
  ids: Ids,
  wanted: Partial<Omit<Settings, 'languages'>>,
): Commanded {
  const next = { ...document.settings, ...wanted }
  if (!settingsSchema.strict().safeParse(next).success) {
    return refuse('These settings do not fit.', 'Ces réglages ne conviennent pas.')
  }
  if (!own(next.languages, next.defaultLanguage) || !own(next.languages, next.fallbackLanguage)) {
    return refuse('The bot does not speak this language yet.', 'Le bot ne parle pas encore cette langue.')
  }
  const writer = draftOf(document)
  writer.put(['settings'], json(next))
  return changed(document, writer, ids, { did: 'setSettings' })
}

/** Lets the bot speak one more language. Its texts are written next. */
export function addLanguage(document: FlowDocument, ids: Ids, { language }: { language: string }): Commanded {
  if (!languageTag.safeParse(language).success) {
    return refuse(
      'A language is written like “fr” or “pt-BR”.',
      'Une langue s’écrit comme « fr » ou « pt-BR ».',
    )
  }
  const writer = draftOf(document)
  writer.put(['settings', 'languages', language], true)
  return changed(document, writer, ids, { did: 'addLanguage', subject: language })
}

/** Takes a language away with all its texts. The default and the fallback language stay. */
export function removeLanguage(
  document: FlowDocument,
  ids: Ids,
  { language }: { language: string },
): Commanded {
  const { defaultLanguage, fallbackLanguage } = document.settings
  if (language === defaultLanguage || language === fallbackLanguage) {
    return refuse(
      'Choose another default and fallback language first.',
      'Choisissez d’abord une autre langue par défaut et de repli.',
    )
  }
  const writer = draftOf(document)
  const drop = (path: string[]) => {
    if (writer.at(path) !== undefined) writeRecord(writer, path, undefined)
  }
  drop(['settings', 'languages', language])
  drop(['settings', 'trouble', language])
  for (const [flow, { blocks }] of Object.entries(document.flows)) {
    drop(['flows', flow, 'interrupt', 'words', language])
    for (const [block, record] of Object.entries(blocks)) {
      for (const { field, path } of fieldValues(record)) {
        const at = ['flows', flow, 'blocks', block, ...path]
        if (field.kind === 'text' || field.kind === 'line' || field.kind === 'terms') drop([...at, language])
        if (field.kind === 'media') dropAlt(writer, at, language)
      }
    }
  }
  return changed(document, writer, ids, { did: 'removeLanguage', subject: language })
}

function dropAlt(writer: Writer, at: string[], language: string): void {
  const alt = writer.at([...at, 'alt'])
  if (isJsonObject(alt) && Object.hasOwn(alt, language)) writer.put([...at, 'alt', language], undefined)
}
