'use client'

import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { createContext, useContext, useId } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'

/** For controls that are not inputs (editors, lists): put these on the element that has the role. */
export type FieldIds = {
  'aria-labelledby': string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

export type FieldProps = {
  label: ReactNode
  /** Keeps the label for those who listen only. */
  labelHidden?: boolean
  /** What stands at the end of the label's line: a link, a count, a language. */
  labelEnd?: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do. Its presence makes the field invalid. */
  error?: ReactNode
  optional?: boolean
  disabled?: boolean
  name?: string
  className?: string
  /** One control of this folder, or a function for anything else, which receives the aria attributes to set. */
  children: ReactNode | ((ids: FieldIds) => ReactNode)
}

const FieldIdsContext = createContext<FieldIds | null>(null)

/** For a control of this field that is no input: what names and describes it. Null outside of any. */
export function useFieldIds(): FieldIds | null {
  return useContext(FieldIdsContext)
}

/** Label, control, hint and error, wired to each other for assistive technology. */
export function Field({
  label,
  labelHidden = false,
  labelEnd,
  hint,
  error,
  optional = false,
  disabled,
  name,
  className,
  children,
}: FieldProps) {
  const said = useWords(fieldWords)
  const id = useId()
  const own = typeof children === 'function'
  const ids: FieldIds = {
    'aria-labelledby': `${id}label`,
    'aria-describedby': [error && `${id}error`, hint && `${id}hint`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': Boolean(error),
  }
  const text = (
    <>
      {label}
      {optional ? <span className="ms-1.5 font-normal text-ink-3">{said.optional}</span> : null}
    </>
  )
  return (
    <BaseField.Root
      invalid={Boolean(error)}
      disabled={disabled}
      name={name}
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      <div className={classes('flex items-baseline justify-between gap-2', labelHidden && 'sr-only')}>
        {own ? (
          <span id={`${id}label`} className={labelStyle}>
            {text}
          </span>
        ) : (
          <BaseField.Label id={`${id}label`} className={labelStyle}>
            {text}
          </BaseField.Label>
        )}
        {labelEnd ? <div className="text-12 text-ink-3">{labelEnd}</div> : null}
      </div>
      <FieldIdsContext value={ids}>{own ? children(ids) : children}</FieldIdsContext>
      {error ? (
        <BaseField.Error id={`${id}error`} match className="text-12 text-danger-ink">
          {error}
        </BaseField.Error>
      ) : null}
      {hint ? (
        <BaseField.Description id={`${id}hint`} className="text-12 text-ink-3">
          {hint}
        </BaseField.Description>
      ) : null}
    </BaseField.Root>
  )
}

const labelStyle = 'text-12 font-medium text-ink-2'

const fieldWords = words({ en: { optional: 'optional' }, fr: { optional: 'facultatif' } })
