import { describe, expect, it } from 'vitest'
import { shortcutOf } from './shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, modifiers: Partial<typeof none> = {}, letters = true) =>
  shortcutOf({ ...none, ...modifiers, key }, letters)

describe('the keys of the editor', () => {
  it('go by what is written: on AZERTY, / needs Shift and ? too', () => {
    expect(press('/', { shiftKey: true })).toBe('add')
    expect(press('?', { shiftKey: true })).toBe('help')
    expect(press('1', { shiftKey: true })).toBe('fit')
  })
  it('tell undo from redo', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo')
    expect(press('y', { ctrlKey: true })).toBe('redo')
  })
  it('mean nothing for single letters when those are switched off, but still undo', () => {
    expect(press('c', {}, false)).toBeUndefined()
    expect(press('T', { shiftKey: true }, false)).toBeUndefined()
    expect(press('z', { ctrlKey: true }, false)).toBe('undo')
    expect(press('Delete', {}, false)).toBe('remove')
  })
  it('leave the browser its own', () => {
    expect(press('c', { ctrlKey: true })).toBeUndefined()
    expect(press('r', { ctrlKey: true })).toBeUndefined()
    expect(press('1', { ctrlKey: true })).toBeUndefined()
  })
  it('zoom with +, which some keyboards write with Shift', () => {
    expect(press('+', { shiftKey: true })).toBe('zoomIn')
    expect(press('+')).toBe('zoomIn')
  })
})
