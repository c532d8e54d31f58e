import type { ChatTheme } from '#flow/theme/theme.ts'

/** What stands on the button in the corner: paths of 24 × 24, drawn by stroke. */
export const launcherShapes: { [icon in ChatTheme['launcher']['icon']]: string } = {
  chat: 'M20 12a8 8 0 0 1-12 7l-4 1 1-4a8 8 0 1 1 15-4Z',
  question: 'M9 9a3 3 0 0 1 6 1c0 2-3 2-3 4m0 4h.01',
  spark: 'm12 3 2 7 7 2-7 2-2 7-2-7-7-2 7-2z',
  wave: 'M8 13V6a1 1 0 0 1 3 0v5-7a1 1 0 0 1 3 0v7-5a1 1 0 0 1 3 0v8a7 7 0 0 1-12 4l-3-4a1 1 0 0 1 3-2l3 3',
}
