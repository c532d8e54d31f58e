import type { Rule } from '#flow/check/problem-found.ts'
import { blockFindings } from '#flow/check/rules/block-findings.ts'
import { brokenBlock } from '#flow/check/rules/broken-block.ts'
import { deadEnd } from '#flow/check/rules/dead-end.ts'
import { emptyField } from '#flow/check/rules/empty-field.ts'
import { endlessLoop } from '#flow/check/rules/endless-loop.ts'
import { missingStart } from '#flow/check/rules/missing-start.ts'
import { missingText } from '#flow/check/rules/missing-text.ts'
import { noHuman } from '#flow/check/rules/no-human.ts'
import { unknownVariable } from '#flow/check/rules/unknown-variable.ts'
import { unreachable } from '#flow/check/rules/unreachable.ts'

/** Every rule. A new one is a file, a line here, and its test. */
export const rules: readonly Rule[] = [
  missingStart,
  brokenBlock,
  emptyField,
  missingText,
  unknownVariable,
  deadEnd,
  unreachable,
  endlessLoop,
  noHuman,
  blockFindings,
]
