import { grounds } from '#flow/theme/grounds.ts'

/** The neutral colours of a light ground, as custom properties, in the place where those of a theme are. */
export const lightGroundCss = `:host>*{${Object.entries(grounds.light)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';')}}`

/** Those of a dark one. */
export const darkGroundCss = `:host>*{${Object.entries(grounds.dark)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';')}}`
