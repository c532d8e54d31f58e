'use client'

import { useEffect } from 'react'
import { isTyping } from '#app/_ui/is-typing.ts'
import { clipOf, readClip } from '#flow/edit/clipboard.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { paste } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import type { Words } from '#flow/words.ts'
import { useEditor } from './editor-context.tsx'

/**
 * Copy, cut and paste of blocks by the system's own clipboard: JSON as text, so that it goes from bot to bot, from
 * workspace to workspace, and through a mail. Text that is no blocks is left to the browser.
 */
export function useClipboard(options: {
  pasteAt: () => { x: number; y: number }
  onRefused: (says: Words<string>) => void
}) {
  const editor = useEditor()
  const { pasteAt, onRefused } = options
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || window.getSelection()?.toString()) return false
      const blocks = [...editor.selected()]
      if (!blocks.length) return false
      const clip = clipOf(editor.document(), editor.flowId(), blocks)
      event.preventDefault()
      if (isRefused(clip)) {
        onRefused(clip.refused)
        return false
      }
      event.clipboardData?.setData('text/plain', JSON.stringify(clip, null, 1))
      return true
    }
    const onCopy = (event: ClipboardEvent) => void copy(event)
    const onCut = (event: ClipboardEvent) => {
      const blocks = [...editor.selected()]
      if (!copy(event)) return
      editor.run((document, ids) => removeBlocks(document, ids, { flow: editor.flowId(), blocks }))
    }
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return
      const clip = readClip(event.clipboardData?.getData('text/plain') ?? '')
      if (!clip) return
      event.preventDefault()
      if (isRefused(clip)) onRefused(clip.refused)
      else {
        editor.run((document, ids) => paste(document, ids, { flow: editor.flowId(), clip, at: pasteAt() }), {
          select: true,
        })
      }
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [editor, pasteAt, onRefused])
}
