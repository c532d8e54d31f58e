import type { ChatTheme } from '#flow/theme/theme.ts'

/** Parts of a look take new values. `isWrong`, of a picture: what is typed there cannot be kept (false: it can again). */
export type ThemeChange = (part: Partial<ChatTheme>, isWrong?: boolean) => void
