'use client'

import type { ReactNode } from 'react'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { BlockRecord, FlowDocument, SubFlow } from '#flow/document.ts'
import type { FlowEditor } from './flow-editor.ts'

const EditorContext = createContext<FlowEditor | null>(null)

export function EditorProvider({ editor, children }: { editor: FlowEditor; children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>
}

/** The editor that this part of the page belongs to. Throws outside of one. */
export function useEditor(): FlowEditor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('No editor around this component')
  return editor
}

/**
 * A part of what the editor holds. The component renders again only when that part is another object or value:
 * documents share what an edit did not touch, so select the smallest record that is shown.
 */
export function useEdited<T>(select: (editor: FlowEditor) => T): T {
  const editor = useEditor()
  const get = () => select(editor)
  return useSyncExternalStore(editor.subscribe, get, get)
}

export function useDocument(): FlowDocument {
  return useEdited((editor) => editor.document())
}

export function useFlow(): SubFlow {
  return useEdited(openFlow)
}

/** The flow that is on the canvas. */
export function openFlow(editor: FlowEditor): SubFlow {
  const document = editor.document()
  return document.flows[editor.flowId()] ?? (document.flows[document.main] as SubFlow)
}

/** A block of the open flow, or undefined when it is gone. */
export function useBlock(id: string): BlockRecord | undefined {
  return useEdited((editor) => editor.document().flows[editor.flowId()]?.blocks[id])
}
