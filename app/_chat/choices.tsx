import type { ReactNode } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { optionsTold } from '#app/_chat/answering.ts'
import { moveFocus } from '#app/_chat/move-focus.ts'
import { RadioButton } from '#app/_chat/radio-button.tsx'
import type { Question } from '#flow/run/question.ts'

export type Option = NonNullable<Question['options']>[number]

type Props = Pick<Answering, 'input' | 'words' | 'give'> & {
  className?: string
  /** What an option shows above its label. */
  picture?: (option: Option) => ReactNode
}

/**
 * One of several options. Arrow keys go from one to the next; the one that is clicked, or chosen by Enter or Space, is the answer.
 */
export function Choices({ input: { options = [] }, words, give, className = 'options', picture }: Props) {
  return (
    <div
      className={className}
      role="radiogroup"
      aria-label={optionsTold(words, options.length)}
      onKeyDown={moveFocus}
    >
      {options.map((option, at) => (
        <RadioButton
          key={option.id}
          className="option"
          first={at === 0}
          choose={() => give({ choice: option.id }, option.label)}
        >
          {picture?.(option)}
          <span>{option.label}</span>
        </RadioButton>
      ))}
    </div>
  )
}
