/** Where the chat stands: in the corner. On a phone it takes the whole screen. */
export const shellCss = `
.frame { all: unset; box-sizing: border-box; display: block; overflow: hidden; background: var(--surface); font: inherit; font-size: 15px; line-height: 22px; color: var(--ink1); }
.in-bubble .frame { position: fixed; bottom: calc(max(20px, env(safe-area-inset-bottom)) + 76px); width: 400px; height: min(704px, calc(100dvh - 120px)); max-width: calc(100vw - 40px); border-radius: 20px; box-shadow: 0 0 0 1px var(--line), 0 16px 48px -8px rgb(var(--shade) / .34); animation: unfold .2s; }
.in-bubble.right .frame { right: 20px; transform-origin: 100% 100%; }
.in-bubble.left .frame { left: 20px; transform-origin: 0 100%; }
@media (max-width: 480px) {
  .in-bubble .frame { inset: var(--top, 0) 0 auto; width: 100vw; max-width: none; height: var(--height, 100dvh); max-height: none; border-radius: 0; box-shadow: none; }
  .corner:has(~ * > .frame:not([hidden])) { visibility: hidden; }
}
@keyframes unfold { from { opacity: 0; transform: translateY(12px) scale(.97); } }
`
