import { askText } from '#flow/blocks/ask-text.ts'
import { choice } from '#flow/blocks/choice.ts'
import { condition } from '#flow/blocks/condition.ts'
import type { Block } from '#flow/blocks/define-block.ts'
import { message } from '#flow/blocks/message.ts'
import { start } from '#flow/blocks/start.ts'

/** Every block there is, in the order of the palette. A new one is a module, a line here, and its test. */
export const blocks: readonly Block[] = [start, message, askText, choice, condition]

const byType = new Map(blocks.map((block) => [block.type, block]))

export function blockOf(type: string): Block | undefined {
  return byType.get(type)
}
