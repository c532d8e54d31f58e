'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { buttonStyle } from './button-style.ts'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import type { ToastMessage, ToastTone } from './toasts.ts'
import { closeToast, toastQueue } from './toasts.ts'

/** Where toasts appear: bottom left, the newest in front, fanned out under the pointer. Once, around the whole studio. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastQueue} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="fixed start-4 bottom-[calc(1rem+var(--toast-floor,var(--bottom-bar,0px)))] z-(--layer-toast) w-[min(22.5rem,calc(100vw-2rem))] focus-visible:rounded-card">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const said = useWords(toasterWords)
  const { toasts } = Toast.useToastManager<ToastMessage>()
  return toasts.map((toast) => {
    const { tone = 'neutral', undo, action } = toast.data ?? { title: '' }
    const offered = undo ? { label: said.undo, onSelect: undo } : action
    return (
      <Toast.Root key={toast.id} toast={toast} swipeDirection={['left', 'down']} className={toastStyle}>
        <Toast.Content className="flex items-start gap-2.5 py-2.5 ps-3.5 pe-2 transition-opacity duration-200 data-behind:opacity-0 data-expanded:opacity-100">
          <Mark tone={tone} />
          <div className="min-w-0 grow py-1">
            <Toast.Title className="font-medium" />
            <Toast.Description render={<div />} className="text-12 text-ink-2 empty:hidden" />
          </div>
          {offered ? (
            <Toast.Action
              className={buttonStyle({ size: 'sm' })}
              onClick={() => {
                offered.onSelect()
                closeToast(toast.id)
              }}
            >
              {offered.label}
            </Toast.Action>
          ) : null}
          <Toast.Close render={<IconButton label={said.dismiss} icon={X} size="sm" />} />
        </Toast.Content>
      </Toast.Root>
    )
  })
}

function Mark({ tone }: { tone: ToastTone }) {
  if (tone === 'success') return <CircleCheck className="my-1.5 text-success-ink" />
  if (tone === 'warning') return <TriangleAlert className="my-1.5 text-warning-ink" />
  if (tone === 'danger') return <CircleAlert className="my-1.5 text-danger-ink" />
  return null
}

/** Base UI gives each toast its index, height and offset; folded, those behind peep out by 8 px. */
const toastStyle = classes(
  'absolute start-0 bottom-0 w-full rounded-card border border-line bg-raised text-13 text-ink-1 shadow-1 select-none',
  '[--gap:8px] [--peek:8px] [--scale:calc(max(0,1-var(--toast-index)*0.06))] [--height:var(--toast-frontmost-height,var(--toast-height))]',
  '[--fan:calc(var(--toast-offset-y)*-1+var(--toast-index)*var(--gap)*-1+var(--toast-swipe-movement-y))]',
  'z-[calc(100-var(--toast-index))] h-(--height) origin-bottom transition-[transform,opacity,height] duration-200 ease-settle',
  '[transform:translateX(var(--toast-swipe-movement-x))_translateY(calc(var(--toast-swipe-movement-y)-var(--toast-index)*var(--peek)-(1-var(--scale))*var(--height)))_scale(var(--scale))]',
  'after:absolute after:inset-x-0 after:top-full after:h-[calc(var(--gap)+1px)]',
  'data-expanded:h-(--toast-height) data-expanded:[transform:translateX(var(--toast-swipe-movement-x))_translateY(var(--fan))]',
  'data-limited:opacity-0 data-starting-style:opacity-0 data-starting-style:[transform:translateY(100%)]',
  'data-ending-style:opacity-0 data-ending-style:not-data-limited:not-data-swipe-direction:[transform:translateY(50%)]',
  'data-ending-style:data-[swipe-direction=left]:[transform:translateX(calc(var(--toast-swipe-movement-x)-120%))_translateY(var(--fan))]',
  'data-ending-style:data-[swipe-direction=down]:[transform:translateY(calc(var(--toast-swipe-movement-y)+120%))]',
)

const toasterWords = words({
  en: { undo: 'Undo', dismiss: 'Dismiss' },
  fr: { undo: 'Annuler', dismiss: 'Masquer' },
})
