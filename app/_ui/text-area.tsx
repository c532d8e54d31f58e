'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { controlStyle } from './control-style.ts'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'rows' | 'ref' | 'defaultValue'> & {
  value: string
  onValueChange?: (value: string) => void
  /** Lines shown when empty, and how many it grows to before it scrolls. */
  minRows?: number
  maxRows?: number
}

/** Several lines of text; it grows with what is written. Inside `Field` it is labelled; alone it needs `aria-label`. */
export function TextArea({
  minRows = 3,
  maxRows = 12,
  onValueChange,
  className,
  value,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => growByHand(area.current, value))
  return (
    <Field.Control
      value={value}
      onValueChange={onValueChange && ((next) => onValueChange(next))}
      render={<textarea {...rest} ref={area} />}
      style={{ minHeight: `calc(${minRows}lh + 14px)`, maxHeight: `calc(${maxRows}lh + 14px)` }}
      className={classes(controlStyle, 'field-sizing-content resize-none px-2.5 py-1.5', className)}
    />
  )
}

/** For browsers whose fields do not size themselves. */
function growByHand(area: HTMLTextAreaElement | null, _value: string): void {
  if (!area || CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
