'use client'

import { useState } from 'react'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import type { ExpressionField } from '#flow/fields/expression.ts'
import { checkExpression } from '#flow/run/expression.ts'
import type { FormProps } from '../form.ts'

export function ExpressionForm({ value, set }: FormProps<ExpressionField>) {
  return <ExpressionInput value={value} onValueChange={(next) => set(next)} />
}

/** An expression in CEL, checked as it is typed; what is wrong is said once the author pauses on it. */
export function ExpressionInput({
  value,
  onValueChange,
}: {
  value: string
  onValueChange: (value: string) => void
}) {
  const locale = useLocale()
  const [left, setLeft] = useState(true)
  const checked = value.trim() ? checkExpression(value) : { ok: true as const }
  return (
    <div>
      <TextArea
        value={value}
        onValueChange={onValueChange}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        minRows={2}
        maxRows={10}
        spellCheck={false}
        placeholder="score >= 40 && country == 'FR'"
        className="font-mono"
        aria-invalid={!checked.ok}
      />
      {left && !checked.ok && <p className="mt-1 text-12 text-danger-ink">{checked.says[locale]}</p>}
    </div>
  )
}
