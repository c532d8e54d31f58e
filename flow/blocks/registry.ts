import { askDate } from '#flow/blocks/ask-date.ts'
import { askEmail } from '#flow/blocks/ask-email.ts'
import { askFile } from '#flow/blocks/ask-file.ts'
import { askNumber } from '#flow/blocks/ask-number.ts'
import { askPhone } from '#flow/blocks/ask-phone.ts'
import { askText } from '#flow/blocks/ask-text.ts'
import { choice } from '#flow/blocks/choice.ts'
import { condition } from '#flow/blocks/condition.ts'
import { consent } from '#flow/blocks/consent.ts'
import type { Block } from '#flow/blocks/define-block.ts'
import { end } from '#flow/blocks/end.ts'
import { goTo } from '#flow/blocks/go-to.ts'
import { goal } from '#flow/blocks/goal.ts'
import { handOff } from '#flow/blocks/hand-off.ts'
import { hours } from '#flow/blocks/hours.ts'
import { http } from '#flow/blocks/http.ts'
import { message } from '#flow/blocks/message.ts'
import { privacy } from '#flow/blocks/privacy.ts'
import { rating } from '#flow/blocks/rating.ts'
import { sendEmail } from '#flow/blocks/send-email.ts'
import { setValue } from '#flow/blocks/set-value.ts'
import { split } from '#flow/blocks/split.ts'
import { start } from '#flow/blocks/start.ts'
import { table } from '#flow/blocks/table.ts'
import { wait } from '#flow/blocks/wait.ts'

/** Every block there is, in the order of the palette. A new one is a module, a line here, and its test. */
export const blocks: readonly Block[] = [
  start,
  message,
  askText,
  choice,
  askEmail,
  askPhone,
  askNumber,
  askDate,
  rating,
  askFile,
  consent,
  condition,
  hours,
  split,
  setValue,
  wait,
  table,
  http,
  sendEmail,
  goal,
  privacy,
  handOff,
  goTo,
  end,
]

const byType = new Map(blocks.map((block) => [block.type, block]))

export function blockOf(type: string): Block | undefined {
  return byType.get(type)
}
