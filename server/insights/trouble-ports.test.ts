import { expect, it } from 'vitest'
import { blocks } from '#flow/blocks/registry.ts'
import { troublePorts } from '#server/insights/trouble-ports.ts'

it('names the exits for trouble of every block, and no other', () => {
  const ports = blocks.flatMap((block) => {
    const asked = { ...block.initial(), noAnswerSeconds: 60, open: true }
    const read = block.schema.safeParse(asked)
    return block.ports(read.success ? read.data : block.schema.parse(block.initial()))
  })
  const trouble = ports.filter(({ id, kind }) => kind === 'other' && id !== 'otherwise').map(({ id }) => id)
  expect([...new Set(trouble)].sort()).toEqual([...troublePorts])
})
