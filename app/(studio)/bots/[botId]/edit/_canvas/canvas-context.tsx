'use client'

import { createContext, useContext } from 'react'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import type { Reading } from './block-shape.ts'

/** What blocks on the canvas show besides themselves. */
export type CanvasView = {
  reading: Reading
  /** The worst problem of a block of the open flow, and how many it has. */
  problems: ReadonlyMap<string, { worst: ProblemFound['severity']; count: number }>
  /** Blocks and exits ("block port") that the conversation in the simulator took, and the block it rests at. */
  trail: { blocks: ReadonlySet<string>; wires: ReadonlySet<string>; current: string | null }
  /** Blocks that a search found: the others are dimmed. Null: no search. */
  found: ReadonlySet<string> | null
  /** Who else has a block selected: name and colour by block. */
  others: ReadonlyMap<string, { name: string; color: string }>
  insertOn: (wire: string, at: { x: number; y: number }) => void
}

const CanvasViewContext = createContext<CanvasView | null>(null)
export const CanvasViewProvider = CanvasViewContext.Provider

export function useCanvasView(): CanvasView {
  const view = useContext(CanvasViewContext)
  if (!view) throw new Error('No canvas around this component')
  return view
}
