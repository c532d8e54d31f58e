import { expect, test } from 'vitest'
import { contrast, parseColor } from './contrast.ts'

test('black on white is 21, a colour on itself is 1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#5b5bd6', '#5b5bd6')).toBe(1)
})

test('agrees with the WCAG examples', () => {
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
  expect(contrast('#ff0000', '#fff')).toBeCloseTo(4, 1)
})

test('oklch and hex name the same colours', () => {
  const red = parseColor('oklch(0.627955 0.257683 29.2339)')
  expect(red.r).toBeCloseTo(1, 3)
  expect(red.g).toBeCloseTo(0, 3)
  expect(red.b).toBeCloseTo(0, 3)
})

test('a see-through colour counts as what the eye sees', () => {
  expect(contrast('oklch(0 0 0 / 0.5)', '#fff')).toBeCloseTo(contrast('#808080', '#fff'), 1)
})

test('anything else is refused', () => {
  expect(() => parseColor('url(javascript:0)')).toThrow(RangeError)
  expect(() => parseColor('#12345')).toThrow(RangeError)
})
