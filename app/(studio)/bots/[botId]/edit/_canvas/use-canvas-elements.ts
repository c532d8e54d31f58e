'use client'

import { useCallback, useState } from 'react'
import { openFlow, useEdited } from '../_editor/editor-context.tsx'
import type { FlowEditor } from '../_editor/flow-editor.ts'
import type { Reading } from './block-shape.ts'
import type { BlockNode, Wire } from './canvas-nodes.ts'
import { canvasNodes, canvasWires } from './canvas-nodes.ts'

/**
 * The nodes and wires of the open flow. Whoever uses them renders again when a place, a size, an exit or a wire has
 * changed, and not for each letter that is typed into a block.
 */
export function useCanvasElements(
  reading: Reading,
  moving: ReadonlyMap<string, { x: number; y: number }>,
  selectedWire: string | null,
): { nodes: BlockNode[]; wires: Wire[] } {
  const [toNodes] = useState(() => keepingLast(canvasNodes()))
  const [toWires] = useState(() => keepingLast(canvasWires()))
  const nodes = useCallback(
    (editor: FlowEditor) => toNodes(openFlow(editor), editor.selected(), moving, reading),
    [toNodes, moving, reading],
  )
  const wires = useCallback(
    (editor: FlowEditor) => toWires(openFlow(editor), selectedWire, reading),
    [toWires, selectedWire, reading],
  )
  return { nodes: useEdited(nodes), wires: useEdited(wires) }
}

/** The same answer to the same question, when it is asked again and again. */
function keepingLast<A extends unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined
  return (...args) => {
    if (!last?.args.every((arg, n) => arg === args[n])) last = { args, result: make(...args) }
    return last.result
  }
}
