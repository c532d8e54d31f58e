'use client'

import { CornerUpRight, House, Plus, Workflow } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { SubFlow } from '#flow/document.ts'
import { addFlow } from '#flow/edit/commands/flows.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEdited, useEditor } from '../_editor/editor-context.tsx'
import { OpenFlowSettings } from './open-flow-settings.tsx'

const icons = { main: House, sub: Workflow, interrupt: CornerUpRight }

/** The flows of the bot: the main one, what may interrupt it, and those of the author's own. */
export function FlowList() {
  const editor = useEditor()
  const said = useWords(flowWords)
  const { flows } = useDocument()
  const open = useEdited((editor) => editor.flowId())
  const roles: SubFlow['role'][] = ['main', 'interrupt', 'sub']
  return (
    <div className="flex h-full flex-col overflow-y-auto px-2 pb-4">
      {roles.map((role) => {
        const these = Object.entries(flows).filter(([, flow]) => flow.role === role)
        if (!these.length && role !== 'sub') return null
        const Icon = icons[role]
        return (
          <section key={role} className="mb-3">
            <h3 className="px-2 py-1 font-medium text-11 text-ink-3">{said.roles[role]}</h3>
            {these.map(([id, flow]) => (
              <button
                key={id}
                type="button"
                aria-current={open === id}
                onClick={() => editor.open(id)}
                className={classes(
                  'flex h-9 w-full items-center gap-2.5 rounded-control px-2 text-start text-13',
                  open === id ? 'bg-selected text-accent-ink' : 'text-ink-1 hover:bg-hover',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} />
                <span className="truncate">{flow.name}</span>
                <span className="ms-auto text-11 text-ink-3 tabular-nums">
                  {Object.keys(flow.blocks).length}
                </span>
              </button>
            ))}
            {role === 'sub' && (
              <Button
                variant="ghost"
                icon={Plus}
                className="mt-1"
                onClick={() => editor.run((document, ids) => addFlow(document, ids, { name: said.newFlow }))}
              >
                {said.add}
              </Button>
            )}
          </section>
        )
      })}
      <OpenFlowSettings />
    </div>
  )
}

const flowWords = words({
  en: {
    roles: { main: 'Main', interrupt: 'Interrupts', sub: 'Other flows' },
    add: 'Add a flow',
    newFlow: 'New flow',
  },
  fr: {
    roles: { main: 'Principal', interrupt: 'Interruptions', sub: 'Autres parcours' },
    add: 'Ajouter un parcours',
    newFlow: 'Nouveau parcours',
  },
})
