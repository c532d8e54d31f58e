'use client'

import type { LucideIcon } from 'lucide-react'
import {
  Calendar,
  CircleHelp,
  Clock,
  CornerDownRight,
  Database,
  FileUp,
  Flag,
  GitFork,
  Globe,
  Goal,
  Hash,
  Headset,
  Hourglass,
  Image,
  List,
  Mail,
  MessageSquare,
  Phone,
  Play,
  ShieldCheck,
  Split,
  Square,
  SquarePen,
  Star,
  TextCursorInput,
  TriangleAlert,
  UserLock,
  Variable,
} from 'lucide-react'

/** The icons that blocks may name: listed, so that the editor does not ship fifteen hundred others. */
const icons: { [name: string]: LucideIcon } = {
  calendar: Calendar,
  clock: Clock,
  'corner-down-right': CornerDownRight,
  database: Database,
  'file-up': FileUp,
  flag: Flag,
  'git-fork': GitFork,
  globe: Globe,
  goal: Goal,
  hash: Hash,
  headset: Headset,
  hourglass: Hourglass,
  image: Image,
  list: List,
  mail: Mail,
  'message-square': MessageSquare,
  phone: Phone,
  play: Play,
  'shield-check': ShieldCheck,
  split: Split,
  square: Square,
  'square-pen': SquarePen,
  star: Star,
  'text-cursor-input': TextCursorInput,
  'triangle-alert': TriangleAlert,
  'user-lock': UserLock,
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
