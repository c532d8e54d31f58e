/** Where the chat stands when it is not in the corner: over the page, in its text, or as a page. */
export const placeCss = `
.in-popup .frame { position: fixed; inset: 0; margin: auto; width: 480px; height: 720px; max-width: calc(100vw - 32px); max-height: calc(100dvh - 48px); border-radius: 20px; box-shadow: 0 24px 80px -8px rgb(0 0 0 / .5); animation: unfold .2s; }
.in-popup .frame:not([open]) { display: none; }
.in-popup .frame::backdrop { background: rgb(12 14 24 / .48); animation: appear .2s; }
.in-inline, .in-inline .frame { height: 100%; }
.in-inline .frame { border-radius: var(--radius); box-shadow: inset 0 0 0 1px var(--line); }
.in-inline .chat { background: transparent; }
.in-page, .in-page .frame { height: 100%; }
@keyframes appear { from { opacity: 0; } }
@media (prefers-reduced-motion) { .frame::backdrop { animation: none; } }
@media (max-width: 480px) { .in-popup .frame { inset: var(--top, 0) 0 auto; margin: 0; width: 100vw; max-width: none; height: var(--height, 100dvh); max-height: none; border-radius: 0; box-shadow: none; } }
`
