import { pageCss } from '#app/_chat/page-css.ts'
import { placeCss } from '#widget/place-css.ts'

/** The look of a chat that does not stand in the corner: a part that bubbles do not fetch. */
export const css = pageCss + placeCss
