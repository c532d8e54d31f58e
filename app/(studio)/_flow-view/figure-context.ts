'use client'

import { createContext, useContext } from 'react'
import type { Answers } from '#app/_api/api-context.ts'

/** What was counted at a block or at one of its exits. */
export type PlaceFigure = Answers['insights']['figures']['places'][number]

/** The figures on a canvas: of a block ("flow block ") or an exit ("flow block port"), and what a click on a loss does. */
export type PlaceFigures = {
  at: ReadonlyMap<string, PlaceFigure>
  /** Conversations that began: what shares are of. */
  begun: number
  onLoss: (place: PlaceFigure) => void
}

export const FiguresContext = createContext<PlaceFigures | null>(null)

/** The figures on this canvas, if it shows any. */
export function useFigures(): PlaceFigures | null {
  return useContext(FiguresContext)
}

/** How a place is named among the figures. */
export function placeKey({ flow, block, port }: { flow: string; block: string; port: string }): string {
  return `${flow} ${block} ${port}`
}
