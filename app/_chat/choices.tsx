import type { Answering } from '#app/_chat/answering.ts'
import { moveFocus } from '#app/_chat/move-focus.ts'
import { RadioButton } from '#app/_chat/radio-button.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'

type Props = Pick<Answering, 'input' | 'words' | 'give'>

/**
 * One of a few options: pills, or cards when they have pictures. Arrow keys go from one to the next; the one that is clicked, or chosen
 * by Enter or Space, is the answer.
 */
export function Choices({ input: { options = [] }, words, give }: Props) {
  const pictures = options.some(({ image }) => safeAddress(image))
  return (
    <div
      className={pictures ? 'options cards' : 'options'}
      role="radiogroup"
      aria-label={words.options(`${options.length}`)}
      onKeyDown={(event) => void moveFocus(event)}
    >
      {options.map(({ id, label, image }, at) => (
        <RadioButton key={id} className="option" first={at === 0} choose={() => give({ choice: id }, label)}>
          {safeAddress(image) && <img src={safeAddress(image)} alt="" referrerPolicy="no-referrer" />}
          <span>{label}</span>
        </RadioButton>
      ))}
    </div>
  )
}
