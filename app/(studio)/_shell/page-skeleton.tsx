'use client'

import dynamic from 'next/dynamic'
import { useSelectedLayoutSegment } from 'next/navigation'

// Each page brings the code of its own frame, and not the other's.
const ShellSkeleton = dynamic(() => import('./shell-skeleton.tsx').then(({ ShellSkeleton }) => ShellSkeleton))
const EditorSkeleton = dynamic(() =>
  import('../bots/[botId]/edit/_editor/editor-skeleton.tsx').then(({ EditorSkeleton }) => EditorSkeleton),
)

/** The frame of the page that is coming, while it is not known for whom. */
export function PageSkeleton() {
  return useSelectedLayoutSegment() === '(shell)' ? <ShellSkeleton /> : <EditorSkeleton />
}
