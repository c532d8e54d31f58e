import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions } from '#app/_chat/answering.ts'
import { chatLocale } from '#app/_chat/chat-locale.ts'
import type { Option } from '#app/_chat/choices.tsx'
import { Choices } from '#app/_chat/choices.tsx'
import { LongList } from '#app/_chat/long-list.tsx'
import { optionsCss } from '#app/_chat/options-css.ts'
import { optionsWords } from '#app/_chat/options-words.ts'
import { safeAddress } from '#app/_chat/safe-address.ts'
import { TickBoxes } from '#app/_chat/tick-boxes.tsx'
import { wears } from '#app/_chat/wears.ts'

/** Options of the rarer kinds: boxes to tick, a list too long to be read, cards with pictures. */
export function Way(props: Answering) {
  return <div ref={wears(optionsCss)}>{kindOf(props)}</div>
}

function kindOf(props: Answering) {
  const { type, multiple, options = [] } = props.input
  const said = optionsWords[chatLocale(props.locale)]
  if (multiple || type === 'consent') return <TickBoxes {...props} said={said} />
  if (options.length > manyOptions) return <LongList {...props} said={said} />
  return <Choices {...props} className="options cards" picture={pictureOf} />
}

function pictureOf({ image }: Option) {
  const address = safeAddress(image)
  return address && <img src={address} alt="" referrerPolicy="no-referrer" />
}
