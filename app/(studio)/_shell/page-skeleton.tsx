'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import { EditorSkeleton } from '../bots/[botId]/edit/_editor/editor-skeleton.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

/** The frame of the page that is coming, while it is not known for whom. */
export function PageSkeleton() {
  return useSelectedLayoutSegment() === '(shell)' ? <ShellSkeleton /> : <EditorSkeleton />
}
