import type { LucideIcon } from 'lucide-react'
import { LifeBuoy, Package, Sparkles, SquarePen, Target } from 'lucide-react'
import type { FlowDocument } from '#flow/document.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'
import { templates } from '#flow/templates/registry.ts'
import type { Words } from '#flow/words.ts'
import { words } from '#flow/words.ts'

/** Something to begin a bot with. */
export type Beginning = {
  id: string
  words: Words<{ title: string; description: string }>
  document(options: { language: string; timeZone: string }): FlowDocument
}

/** What stands for a beginning; a template that is new here has one of its own kind. */
export function iconOf({ id }: Beginning): LucideIcon {
  return icons[id] ?? Sparkles
}

const icons: { [id: string]: LucideIcon } = {
  empty: SquarePen,
  'lead-qualification': Target,
  'order-status': Package,
  support: LifeBuoy,
}

/** From nothing first, then the templates. */
export const beginnings: readonly Beginning[] = [
  {
    id: 'empty',
    words: words({
      en: {
        title: 'From nothing',
        description: 'A hello, and what every bot needs: a way to a human, a new start, and one’s own data.',
      },
      fr: {
        title: 'De zéro',
        description:
          'Un bonjour, et le nécessaire de chaque bot\u00a0: un accès à un humain, un nouveau départ, ses données.',
      },
    }),
    document: emptyBot,
  },
  ...templates,
]
