'use client'

import { BookOpen, CopyPlus, EyeOff, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { Banner } from '#app/_ui/banner.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { BlockDocs } from '#app/(studio)/_parts/block-docs.tsx'
import { blockOf } from '#flow/blocks/registry.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import type { BlockRecord } from '#flow/document.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { duplicateBlocks } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { renameBlock } from '#flow/edit/commands/rename-block.ts'
import { areByLanguage } from '#flow/fields/by-language.ts'
import { languageName } from '#flow/text/language-name.ts'
import { words } from '#flow/words.ts'
import { iconNamed } from '../_canvas/block-icon.tsx'
import { useCanvasView } from '../_canvas/canvas-context.tsx'
import { useBlock, useDocument, useEdited, useEditor } from '../_editor/editor-context.tsx'
import { FieldForm } from './field-form.tsx'
import { ProblemsProvider } from './problems-context.tsx'

/** The side panel of one block: its name, its fields in the language being written, what is wrong with it, its docs. */
export function Inspector({
  block: id,
  problems,
  onLanguage,
  onClose,
}: {
  block: string
  problems: readonly ProblemFound[]
  onLanguage: (language: string) => void
  onClose: () => void
}) {
  const record = useBlock(id)
  if (!record) return null
  return (
    <ProblemsProvider value={problems}>
      <Panel key={id} id={id} record={record} onLanguage={onLanguage} onClose={onClose} />
    </ProblemsProvider>
  )
}

function Panel({
  id,
  record,
  onLanguage,
  onClose,
}: {
  id: string
  record: BlockRecord
  onLanguage: (language: string) => void
  onClose: () => void
}) {
  const locale = useLocale()
  const said = useWords(inspectorWords)
  const block = blockOf(record.type)
  const [docs, setDocs] = useState(false)
  if (!block) {
    return (
      <div className="p-4">
        <Banner tone="warning" title={said.unknown(record.type)}>
          {said.unknownHelp}
        </Banner>
      </div>
    )
  }
  const fields = Object.entries(block.fields)
  const usual = fields.filter(([, field]) => !field.advanced)
  const more = fields.filter(([, field]) => field.advanced)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex items-center gap-2.5 border-line border-b px-4 py-3">
        <FamilyTile family={block.family} icon={iconNamed(block.icon)} />
        <Name id={id} record={record} title={block.words[locale].title} />
        <span className="ms-auto" />
        <IconButton
          label={said.docs}
          icon={BookOpen}
          size="sm"
          pressed={docs}
          onClick={() => setDocs(!docs)}
        />
        <IconButton label={said.close} icon={X} size="sm" onClick={onClose} />
      </header>
      <div className="flex-1 overflow-y-auto p-4">
        {docs && <BlockDocs block={block} className="mb-4 rounded-control bg-sunken p-3" />}
        {areByLanguage(block.fields) && <Languages onLanguage={onLanguage} />}
        <div data-fields className="flex flex-col gap-4">
          {usual.map(([name, field]) => (
            <BlockField key={name} id={id} record={record} name={name} field={field} />
          ))}
          {!fields.length && <p className="text-13 text-ink-3">{block.words[locale].description}</p>}
        </div>
        {more.length > 0 && (
          <Disclosure title={said.more} className="mt-4">
            <div className="flex flex-col gap-4 pt-3">
              {more.map(([name, field]) => (
                <BlockField key={name} id={id} record={record} name={name} field={field} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
      {block.placeable !== false && <Actions id={id} record={record} />}
    </div>
  )
}

function BlockField({
  id,
  record,
  name,
  field,
}: {
  id: string
  record: BlockRecord
  name: string
  field: Parameters<typeof FieldForm>[0]['field']
}) {
  const flow = useEdited((editor) => editor.flowId())
  return (
    <FieldForm
      field={field}
      value={record[name] ?? field.initial}
      beside={record}
      place={{ flow, block: id, path: [name] }}
    />
  )
}

function Name({ id, record, title }: { id: string; record: BlockRecord; title: string }) {
  const editor = useEditor()
  const said = useWords(inspectorWords)
  return (
    <InlineEdit
      label={said.name}
      value={record.name || title}
      onSave={(name) =>
        editor.run((document, ids) =>
          renameBlock(document, ids, { flow: editor.flowId(), block: id, name: name === title ? '' : name }),
        )
      }
    />
  )
}

function Languages({ onLanguage }: { onLanguage: (language: string) => void }) {
  const locale = useLocale()
  const said = useWords(inspectorWords)
  const { language } = useCanvasView().reading
  const languages = Object.keys(useDocument().settings.languages)
  if (languages.length < 2) return null
  return (
    <SegmentedControl
      label={said.language}
      items={languages.map((value) => ({ value, label: languageName(locale, value) }))}
      value={language}
      onValueChange={onLanguage}
      size="sm"
      className="mb-4"
    />
  )
}

function Actions({ id, record }: { id: string; record: BlockRecord }) {
  const editor = useEditor()
  const said = useWords(inspectorWords)
  const flow = () => editor.flowId()
  return (
    <footer className="flex items-center gap-1 border-line border-t px-3 py-2">
      <IconButton
        label={said.duplicate}
        icon={CopyPlus}
        onClick={() =>
          editor.run((document, ids) => duplicateBlocks(document, ids, { flow: flow(), blocks: [id] }), {
            select: true,
          })
        }
      />
      <IconButton
        label={record.disabled ? said.enable : said.disable}
        icon={EyeOff}
        pressed={record.disabled === true}
        onClick={() =>
          editor.run((document, ids) =>
            disableBlocks(document, ids, { flow: flow(), blocks: [id], disabled: !record.disabled }),
          )
        }
      />
      <IconButton
        label={said.remove}
        icon={Trash2}
        className="ms-auto"
        onClick={() =>
          editor.run((document, ids) => removeBlocks(document, ids, { flow: flow(), blocks: [id] }))
        }
      />
    </footer>
  )
}

const inspectorWords = words({
  en: {
    name: 'Name of the block',
    language: 'Language',
    more: 'More',
    close: 'Close',
    docs: 'What this block does',
    duplicate: 'Duplicate',
    disable: 'Skip when running',
    enable: 'Run again',
    remove: 'Delete',
    unknown: (type: string) => `Unknown block “${type}”`,
    unknownHelp:
      'It comes from a newer version of Parcours. It is kept as it is and skipped with an apology.',
  },
  fr: {
    name: 'Nom du bloc',
    language: 'Langue',
    more: 'Plus',
    close: 'Fermer',
    docs: 'À quoi sert ce bloc',
    duplicate: 'Dupliquer',
    disable: 'Passer à l’exécution',
    enable: 'Exécuter à nouveau',
    remove: 'Supprimer',
    unknown: (type: string) => `Bloc inconnu « ${type} »`,
    unknownHelp:
      'Il vient d’une version plus récente de Parcours. Il est conservé tel quel, et sauté avec une excuse.',
  },
})
