'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { InlineEdit } from '#app/_ui/inline-edit.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { TagField } from '#app/_ui/tag-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Interrupt } from '#flow/document.ts'
import { interruptAfter } from '#flow/document.ts'
import { removeFlow, renameFlow, setInterrupt } from '#flow/edit/commands/flows.ts'
import { languageName } from '#flow/text/language-name.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEdited, useEditor, useFlow } from '../_editor/editor-context.tsx'

/** The open flow: its name, what starts it when it interrupts, and its end. */
export function OpenFlowSettings() {
  const editor = useEditor()
  const locale = useLocale()
  const said = useWords(flowWords)
  const flow = useFlow()
  const id = useEdited((editor) => editor.flowId())
  const { settings, main } = useDocument()
  const { interrupt } = flow
  const set = (part: Partial<Interrupt>) =>
    interrupt &&
    editor.run((document, ids) =>
      setInterrupt(document, ids, { flow: id, interrupt: { ...interrupt, ...part } }),
    )
  return (
    <section aria-label={said.title} className="mx-2 flex flex-col gap-3 border-line border-t pt-3">
      <h3 className="font-medium text-11 text-ink-3">{said.title}</h3>
      <InlineEdit
        label={said.name}
        value={flow.name}
        maxLength={200}
        onSave={(name) => editor.run((document, ids) => renameFlow(document, ids, { flow: id, name }))}
      />
      {interrupt && (
        <>
          {Object.keys(settings.languages).map((language) => (
            <Field key={language} label={said.words(languageName(locale, language))} hint={said.wordsHelp}>
              <TagField
                value={interrupt.words[language] ?? []}
                onValueChange={(next) => set({ words: { ...interrupt.words, [language]: [...next] } })}
              />
            </Field>
          ))}
          <Switch
            label={said.button}
            checked={interrupt.button}
            onCheckedChange={(button) => set({ button })}
          />
          <Field label={said.after}>
            <Select
              items={interruptAfter.map((value) => ({ value, label: said.afters[value] }))}
              value={interrupt.after}
              onValueChange={(after) => set({ after })}
            />
          </Field>
        </>
      )}
      {id !== main && (
        <Button
          variant="ghost"
          icon={Trash2}
          className="self-start"
          onClick={() => editor.run((document, ids) => removeFlow(document, ids, { flow: id }))}
        >
          {said.remove}
        </Button>
      )}
    </section>
  )
}

const flowWords = words({
  en: {
    title: 'This flow',
    name: 'Name of the flow',
    words: (language: string) => `Words that start it (${language})`,
    wordsHelp: 'Typed alone, at any moment',
    button: 'A button in the chat’s header',
    after: 'When it is over',
    afters: {
      resume: 'Go on where it was',
      abandon: 'End the conversation there',
      restart: 'Begin anew',
    },
    remove: 'Delete the flow',
  },
  fr: {
    title: 'Ce parcours',
    name: 'Nom du parcours',
    words: (language: string) => `Mots qui le lancent (${language})`,
    wordsHelp: 'Écrits seuls, à tout moment',
    button: 'Un bouton dans l’en-tête de la conversation',
    after: 'Quand il est terminé',
    afters: {
      resume: 'Reprendre où l’on en était',
      abandon: 'En rester là',
      restart: 'Recommencer',
    },
    remove: 'Supprimer le parcours',
  },
})
