'use client'

import { ChevronDown, ChevronUp, GripVertical, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { addItem, moveItem, removeItem } from '#flow/edit/commands/items.ts'
import { isShown } from '#flow/fields/field.ts'
import type { Items, ItemsField } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import { words } from '#flow/words.ts'
import { useEditor } from '../../_editor/editor-context.tsx'
import type { FormProps } from '../form.ts'

const dragged = 'application/x-parcours-item'

/** What an item is filled in by. */
const inputs = '[role="textbox"], textarea, input:not([type="checkbox"])'

/**
 * A list that the author orders: drag by the grip, or by the arrows of the row's buttons. Enter in the line that an item begins with goes
 * on to the next one, and makes it after the last; adding puts the focus on the new item.
 */
export function ItemsForm({ field, value, place, Nested }: FormProps<ItemsField>) {
  const editor = useEditor()
  const said = useWords(itemsWords)
  const list = ordered(value as Items)
  const [over, setOver] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  /** The place of the item that shall have the focus, once it is there. */
  const [wanted, setWanted] = useState<number | null>(null)
  const { length } = list
  useEffect(() => {
    if (wanted === null || wanted >= length) return
    const item = root.current?.querySelectorAll(':scope > fieldset')[wanted]
    item?.querySelector<HTMLElement>(inputs)?.focus()
    setWanted(null)
  }, [wanted, length])
  const add = () => {
    if (editor.run((document, ids) => addItem(document, ids, place))) setWanted(length)
  }
  const goOn = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.nativeEvent.isComposing) return
    const line = event.target as HTMLElement
    const isLine = line.getAttribute('aria-multiline') === 'false' && line.textContent !== ''
    if (event.key !== 'Enter' || !isLine || event.currentTarget.querySelector(inputs) !== line) return
    if (index < length - 1) setWanted(index + 1)
    else if (length < field.max) add()
  }
  const move = (item: string, index: number) =>
    editor.run((document, ids) => moveItem(document, ids, { ...place, item, index }))
  return (
    <div ref={root} className="flex flex-col gap-2">
      {list.map((item, index) => (
        <fieldset
          key={item.id}
          aria-label={said.item(index + 1)}
          className={classes(
            'relative min-w-0 rounded-control border bg-surface p-2 ps-7',
            over === item.id ? 'border-accent' : 'border-line',
          )}
          onKeyDown={(event) => goOn(event, index)}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(dragged)) return
            event.preventDefault()
            setOver(item.id)
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            const id = event.dataTransfer.getData(dragged)
            setOver(null)
            if (id && id !== item.id) move(id, index)
          }}
        >
          <span
            draggable
            aria-hidden
            onDragStart={(event) => event.dataTransfer.setData(dragged, item.id)}
            className="absolute start-1.5 top-3 cursor-grab text-ink-3"
          >
            <GripVertical className="size-4" />
          </span>
          <ItemFields field={field} item={item} place={place} Nested={Nested}>
            <IconButton
              label={said.up}
              icon={ChevronUp}
              size="sm"
              disabled={index === 0}
              onClick={() => move(item.id, index - 1)}
            />
            <IconButton
              label={said.down}
              icon={ChevronDown}
              size="sm"
              disabled={index === list.length - 1}
              onClick={() => move(item.id, index + 1)}
            />
            <IconButton
              label={said.remove}
              icon={Trash2}
              size="sm"
              disabled={list.length <= field.min}
              onClick={() =>
                editor.run((document, ids) => removeItem(document, ids, { ...place, item: item.id }))
              }
            />
          </ItemFields>
        </fieldset>
      ))}
      <Button variant="secondary" icon={Plus} disabled={list.length >= field.max} onClick={add}>
        {said.add}
      </Button>
    </div>
  )
}

/** The fields of one item; those that most authors leave as they are open by their names, in the line of the item's buttons. */
function ItemFields({
  field,
  item,
  place,
  Nested,
  children,
}: Pick<FormProps<ItemsField>, 'field' | 'place' | 'Nested'> & {
  item: { [name: string]: unknown; id: string }
  children: ReactNode
}) {
  const locale = useLocale()
  const fields = Object.entries(field.of).filter(([, sub]) => isShown(sub, item))
  const more = fields.filter(([, sub]) => sub.advanced)
  const form = ([name, sub]: (typeof fields)[number]) => (
    <Nested
      key={name}
      field={sub}
      value={item[name] ?? sub.initial}
      beside={item}
      place={{ ...place, path: [...place.path, item.id, name] }}
    />
  )
  const buttons = <span className="ms-auto flex gap-1">{children}</span>
  return (
    <div className="flex flex-col gap-2">
      {fields.filter(([, sub]) => !sub.advanced).map(form)}
      {more.length ? (
        <Disclosure title={more.map(([, sub]) => sub.label[locale]).join(' · ')} end={buttons}>
          <div className="flex flex-col gap-2 pt-1">{more.map(form)}</div>
        </Disclosure>
      ) : (
        <div className="-mt-1 flex">{buttons}</div>
      )}
    </div>
  )
}

const itemsWords = words({
  en: {
    add: 'Add',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    item: (place: number) => `Item ${place}`,
  },
  fr: {
    add: 'Ajouter',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Supprimer',
    item: (place: number) => `Élément ${place}`,
  },
})
