import type { ReactNode } from 'react'
import { SettingsFrame } from './_parts/settings-frame.tsx'

/** The settings, a page for each part. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame>{children}</SettingsFrame>
}
