/**
 * The button in the corner and its greeting; the theme gives the colours. What is said of the host is important: a page may say anything
 * of all of its elements, and the host is one of them.
 */
export const launcherCss = `
:host { all: initial !important; }
:host(.bubble) { position: fixed !important; z-index: 2147483000 !important; }
:host(.inline) { display: block !important; height: 100% !important; min-height: 420px !important; }
:host(.page) { position: fixed !important; inset: 0 !important; }
.corner { position: fixed; inset: auto 20px 20px auto; display: grid; justify-items: end; gap: 12px; max-width: min(300px, 100vw - 40px); font-size: 15px; line-height: 21px; }
.left { inset: auto auto 20px 20px; justify-items: start; }
.corner button { all: unset; box-sizing: border-box; cursor: pointer; display: flex; align-items: center; justify-content: center; }
.corner button:focus-visible { outline: 2px solid var(--accentEdge); outline-offset: 3px; }
.corner svg { width: 28px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.corner .launcher { position: relative; gap: 10px; min-width: 60px; height: 60px; padding: 0 16px; border-radius: 30px; background: var(--accent); color: var(--onAccent); font-weight: 600; box-shadow: 0 8px 24px -4px rgb(0 0 0 / .3); }
.launcher i { position: absolute; top: -3px; right: -3px; padding: 0 7px; border-radius: 11px; background: #c81e3a; color: #fff; font: 700 12px/22px system-ui; }
.greeting { position: relative; padding: 12px 40px 12px 16px; border-radius: var(--radius); background: Canvas; color: CanvasText; box-shadow: 0 8px 24px -4px rgb(0 0 0 / .3); overflow-wrap: anywhere; cursor: pointer; }
.greeting button { position: absolute; top: 8px; right: 8px; width: 28px; height: 28px; opacity: .7; font-size: 22px; }
@media (forced-colors: active) { .launcher, .greeting { border: 2px solid; } }
@media print { :host { display: none !important; } }
`
