'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'

const tones = {
  info: { icon: Info, box: 'bg-info-soft', mark: 'text-info-ink' },
  success: { icon: CircleCheck, box: 'bg-success-soft', mark: 'text-success-ink' },
  warning: { icon: TriangleAlert, box: 'bg-warning-soft', mark: 'text-warning-ink' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft', mark: 'text-danger-ink' },
} as const

export type BannerProps = {
  tone?: keyof typeof tones
  title?: ReactNode
  /** What happened, whether anything was lost, what to do. */
  children?: ReactNode
  /** One small button. */
  action?: ReactNode
  onDismiss?: () => void
  className?: string
}

/** Something to know before going on, where it matters. Dangers are announced at once, the rest politely. */
export function Banner({ tone = 'info', title, children, action, onDismiss, className }: BannerProps) {
  const said = useWords(bannerWords)
  const { icon: Icon, box, mark } = tones[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes(
        'flex flex-wrap items-start gap-2.5 rounded-card px-3 py-2.5 text-13',
        box,
        className,
      )}
    >
      {/* Where the words would have little room beside the button, it stands under them. */}
      <div className="flex min-w-0 grow basis-60 items-start gap-2.5">
        <Icon className={classes('my-0.5', mark)} />
        <div className="min-w-0 grow">
          {title ? <div className="font-medium text-ink-1">{title}</div> : null}
          {children ? <div className="text-ink-2">{children}</div> : null}
        </div>
      </div>
      {action ? <div className="-my-1 ms-auto flex-none">{action}</div> : null}
      {onDismiss ? (
        <IconButton label={said.dismiss} icon={X} size="sm" onClick={onDismiss} className="-my-1 -me-1" />
      ) : null}
    </div>
  )
}

const bannerWords = words({ en: { dismiss: 'Dismiss' }, fr: { dismiss: 'Masquer' } })
