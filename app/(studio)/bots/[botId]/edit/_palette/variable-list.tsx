'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Field } from '#app/_ui/field.tsx'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Variable } from '#flow/document.ts'
import { variableTypes } from '#flow/document.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { addVariable, changeVariable, removeVariable, renameVariable } from '#flow/edit/commands/variables.ts'
import { usesOf } from '#flow/edit/uses.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEditor } from '../_editor/editor-context.tsx'
import { ValueInput } from '../_inspector/value-input.tsx'
import { typeWords } from './type-words.ts'

/** The variables: what is known, of which type, where it is used. Renaming one renames it everywhere. */
export function VariableList() {
  const editor = useEditor()
  const said = useWords(listWords)
  const { variables } = useDocument()
  const [typed, setTyped] = useState('')
  const add = () => {
    const name = typed.trim().replace(/\s+/g, '_')
    if (!name) return
    if (editor.run((document, ids) => addVariable(document, ids, { name, variable: { type: 'text' } })))
      setTyped('')
  }
  return (
    <div className="flex h-full flex-col">
      <form
        className="flex gap-2 px-3 pb-2"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          aria-label={said.newName}
          placeholder={said.newName}
          value={typed}
          onValueChange={setTyped}
          className="min-w-0 flex-1"
        />
        <Button type="submit" variant="secondary" icon={Plus} disabled={!typed.trim()}>
          {said.add}
        </Button>
      </form>
      <div className="flex-1 overflow-y-auto px-3 pb-4">
        {Object.entries(variables)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([name, variable]) => (
            <VariableItem key={name} name={name} variable={variable} />
          ))}
        {!Object.keys(variables).length && <p className="px-1 py-6 text-13 text-ink-3">{said.none}</p>}
      </div>
    </div>
  )
}

function VariableItem({ name, variable }: { name: string; variable: Variable }) {
  const editor = useEditor()
  const said = useWords(listWords)
  const types = useWords(typeWords)
  const [open, setOpen] = useState(false)
  const change = (part: { [K in keyof Variable]?: Variable[K] | undefined }, typed = false) => {
    // What is not said is not kept: a document has no empty places.
    const next = Object.fromEntries(
      Object.entries({ ...variable, ...part }).filter(([, value]) => value !== undefined && value !== ''),
    ) as Variable
    editor.run((document, ids) => changeVariable(document, ids, { name, variable: next }), { typed })
  }
  const isConstant = name.startsWith('bot.')
  return (
    <Disclosure
      title={<span className="truncate font-mono text-12">{name}</span>}
      end={<span className="text-11 text-ink-3">{types[variable.type]}</span>}
      open={open}
      onOpenChange={setOpen}
    >
      <div className="flex flex-col gap-3 py-2 ps-2">
        <InlineEdit
          label={said.name}
          value={name}
          onSave={(to) => editor.run((document, ids) => renameVariable(document, ids, { from: name, to }))}
          className="font-mono text-13"
        />
        <Select
          label={said.type}
          items={variableTypes.map((value) => ({ value, label: types[value] }))}
          value={variable.type}
          onValueChange={(type) => change({ type, initial: undefined })}
        />
        {!name.startsWith('contact.') && (
          <Field label={isConstant ? said.value : said.initial}>
            <ValueInput
              type={variable.type}
              value={variable.initial ?? null}
              onValueChange={(initial) => change({ initial }, true)}
            />
          </Field>
        )}
        <Field label={said.note} optional>
          <TextField value={variable.note ?? ''} onValueChange={(note) => change({ note }, true)} />
        </Field>
        {!isConstant && (
          <Switch
            label={said.fromPage}
            hint={said.fromPageHint}
            checked={variable.fromPage ?? false}
            onCheckedChange={(fromPage) => change({ fromPage })}
          />
        )}
        {open && <Uses name={name} />}
        <Button
          variant="ghost"
          icon={Trash2}
          size="sm"
          className="self-start"
          onClick={() => editor.run((document, ids) => removeVariable(document, ids, { name }))}
        >
          {said.remove}
        </Button>
      </div>
    </Disclosure>
  )
}

function Uses({ name }: { name: string }) {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(listWords)
  const document = useDocument()
  const uses = useMemo(() => usesOf(document, name), [document, name])
  const blocks = [
    ...new Map(uses.map(({ flow = '', block = '' }) => [`${flow}/${block}`, { flow, block }])).values(),
  ]
  if (!blocks.length) return <p className="text-12 text-ink-3">{said.unused}</p>
  return (
    <div>
      <p className="mb-1 text-12 text-ink-3">{said.used(blocks.length)}</p>
      {blocks.map(({ flow, block }) => {
        const record = document.flows[flow]?.blocks[block]
        return (
          <button
            key={`${flow}/${block}`}
            type="button"
            onClick={() => editor.goTo({ flow, block })}
            className="block w-full truncate rounded-control px-1 py-1 text-start text-13 text-accent-ink hover:bg-hover"
          >
            {record ? blockName(document, record)[locale] : block}
          </button>
        )
      })}
    </div>
  )
}

const listWords = words({
  en: {
    newName: 'New variable',
    add: 'Add',
    none: 'Variables hold what the bot learns: a name, a score, an order. Questions save their answer into one.',
    name: 'Name',
    type: 'Type',
    value: 'Value',
    initial: 'Value at the start',
    note: 'Note',
    fromPage: 'From the page',
    fromPageHint: 'The page that shows the bot may set it',
    unused: 'Not used yet',
    used: (count: number) => (count === 1 ? 'Used in 1 block' : `Used in ${count} blocks`),
    remove: 'Delete',
  },
  fr: {
    newName: 'Nouvelle variable',
    add: 'Ajouter',
    none: 'Les variables gardent ce que le bot apprend : un nom, un score, une commande. Les questions y enregistrent leur réponse.',
    name: 'Nom',
    type: 'Type',
    value: 'Valeur',
    initial: 'Valeur au début',
    note: 'Note',
    fromPage: 'Depuis la page',
    fromPageHint: 'La page qui montre le bot peut la renseigner',
    unused: 'Pas encore utilisée',
    used: (count: number) => (count < 2 ? `Utilisée dans ${count} bloc` : `Utilisée dans ${count} blocs`),
    remove: 'Supprimer',
  },
})
