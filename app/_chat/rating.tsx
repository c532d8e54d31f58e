import type { Answering } from '#app/_chat/answering.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { starShape } from '#app/_chat/icon-shapes.ts'
import { moveFocus } from '#app/_chat/move-focus.ts'
import { RadioButton } from '#app/_chat/radio-button.tsx'

const faces = ['😡', '🙁', '😐', '🙂', '😀']
/** Wider scales than this would not fit; numbers can still be typed. */
const widest = 21

/** A rate on a scale: numbers, stars that fill as one points, or faces. One click, or Enter, is the answer. */
export function Rating({ input, words, give }: Answering) {
  const [min, max] = [Number(input.min ?? 1), Number(input.max ?? 5)]
  const rates = Array.from({ length: Math.min(Math.max(0, max - min + 1), widest) }, (_, i) => min + i)
  const { shape = 'numbers', labels } = input
  const said = (rate: string) => words.rate.replace('#', rate).replace('#', `${max}`)
  const written = (rate: number) => {
    if (shape === 'stars') return '★'.repeat(rate)
    return shape === 'smileys' ? (faces[rate - min] ?? `${rate}`) : `${rate}/${max}`
  }
  return (
    <div className={`rating ${shape}`}>
      <div role="radiogroup" aria-label={said(`${min}–${max}`)} onKeyDown={moveFocus}>
        {rates.map((rate, at) => {
          const word = rate === min ? labels?.low : rate === max ? labels?.high : ''
          return (
            <RadioButton
              key={rate}
              className="rate"
              label={[said(`${rate}`), word].filter(Boolean).join(', ')}
              first={at === 0}
              choose={() => give({ text: written(rate) }, written(rate))}
            >
              {shape === 'stars' ? (
                <Icon shape={starShape} />
              ) : shape === 'smileys' ? (
                (faces[at] ?? rate)
              ) : (
                rate
              )}
            </RadioButton>
          )
        })}
      </div>
      {labels && (
        <p className="ends" aria-hidden="true">
          <span>{labels.low}</span>
          <span>{labels.high}</span>
        </p>
      )}
    </div>
  )
}
