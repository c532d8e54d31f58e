import type { ReactNode } from 'react'
import { SignedInShell } from '../_shell/signed-in-shell.tsx'

/** Every signed-in page but the editor stands in the shell. */
export default function ShellLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>
}
