import { describe, expect, it } from 'vitest'
import { readYesNo } from '#flow/text/yes-no.ts'

describe('yes and no', () => {
  it.each(['Oui !', 'yes', 'TRUE', '1', 'D’accord', 'bien sûr'])('%j is yes', (text) =>
    expect(readYesNo(text)).toBe(true),
  )
  it.each(['Non.', 'no', 'False', '0', 'pas du tout'])('%j is no', (text) =>
    expect(readYesNo(text)).toBe(false),
  )
  it.each(['', '2', 'peut-être', 'oui mais non', 'known'])('%j is neither', (text) =>
    expect(readYesNo(text)).toBe(null),
  )
})
