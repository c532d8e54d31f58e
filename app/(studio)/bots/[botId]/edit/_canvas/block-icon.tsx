'use client'

import type { LucideIcon } from 'lucide-react'
import {
  AtSign,
  Calendar,
  CalendarOff,
  CircleHelp,
  CircleStop,
  Clock,
  CornerDownRight,
  FileLock,
  Flag,
  Globe,
  Hash,
  Headset,
  Hourglass,
  List,
  Mail,
  MessageSquare,
  Paperclip,
  PencilLine,
  Phone,
  Play,
  Repeat,
  ShieldCheck,
  Shuffle,
  Split,
  Star,
  Table2,
  TextCursorInput,
  TriangleAlert,
  Variable,
} from 'lucide-react'

/** The icons that blocks may name: listed, so that the editor does not ship fifteen hundred others. */
const icons: { [name: string]: LucideIcon } = {
  'at-sign': AtSign,
  calendar: Calendar,
  'calendar-off': CalendarOff,
  'circle-stop': CircleStop,
  clock: Clock,
  'corner-down-right': CornerDownRight,
  'file-lock': FileLock,
  flag: Flag,
  globe: Globe,
  hash: Hash,
  headset: Headset,
  hourglass: Hourglass,
  list: List,
  mail: Mail,
  'message-square': MessageSquare,
  paperclip: Paperclip,
  'pencil-line': PencilLine,
  phone: Phone,
  repeat: Repeat,
  play: Play,
  'shield-check': ShieldCheck,
  shuffle: Shuffle,
  split: Split,
  star: Star,
  'table-2': Table2,
  'text-cursor-input': TextCursorInput,
  'triangle-alert': TriangleAlert,
  variable: Variable,
}

/** A block's icon by the name its module gives. */
export function iconNamed(name: string): LucideIcon {
  return icons[name] ?? CircleHelp
}

/** The same, drawn. */
export function BlockIcon({ name, className }: { name: string; className?: string }) {
  const Icon = iconNamed(name)
  return <Icon aria-hidden strokeWidth={1.75} className={className} />
}
