import { describe, expect, it } from 'vitest'
import { all, any, cel, when } from '#flow/build/when.ts'
import { condition } from '#flow/fields/condition.ts'

describe('conditions in code', () => {
  it('makes one group of plain rules', () => {
    const made = all(when('score', 'greaterOrEqual', 60), when('role', 'isNotEmpty'))
    expect(condition.parse(made)).toEqual(made)
    expect(made.join).toBe('all')
    expect(made.groups).toEqual({
      'group-1': {
        order: 'a0',
        join: 'all',
        rules: {
          'rule-1': { order: 'a0', variable: 'score', operator: 'greaterOrEqual', value: '60' },
          'rule-2': { order: 'a1', variable: 'role', operator: 'isNotEmpty', value: '' },
        },
      },
    })
  })

  it('makes groups of the other kind of joining', () => {
    const made = all(when('a', 'isTrue'), any(when('b', 'isTrue'), when('c', 'isTrue')))
    expect(made.join).toBe('all')
    expect(Object.values(made.groups).map((group) => [group.join, Object.keys(group.rules).length])).toEqual([
      ['any', 1],
      ['any', 2],
    ])
  })

  it('says when a condition is too deep to be drawn', () => {
    const two = all(when('a', 'isTrue'), when('b', 'isTrue'))
    expect(() => all(two, when('c', 'isTrue'))).toThrow('directly')
    expect(() => any(two, cel('true'))).toThrow('two levels')
  })
})
