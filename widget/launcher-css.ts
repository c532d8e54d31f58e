/** The button in the corner and its greeting; the theme gives the colours. */
export const launcherCss = `
:host { all: initial; }
:host(.bubble) { position: fixed; z-index: 2147483000; }
:host(.inline) { display: block; height: 100%; min-height: 420px; }
:host(.page) { position: fixed; inset: 0; }
* { box-sizing: border-box; }
.corner { position: fixed; bottom: 20px; right: 20px; display: grid; justify-items: end; gap: 12px; max-width: min(300px, 100vw - 40px); font-size: 15px; line-height: 21px; animation: arrive .2s; }
.corner.left { right: auto; left: 20px; justify-items: start; }
.corner button { all: unset; cursor: pointer; display: flex; align-items: center; justify-content: center; }
.corner button:focus-visible { outline: 2px solid var(--accentEdge); outline-offset: 3px; }
.corner svg { width: 28px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.corner .launcher { box-sizing: border-box; position: relative; gap: 10px; min-width: 60px; height: 60px; padding: 0 16px; border-radius: 30px; background: var(--accent); color: var(--onAccent); font-weight: 600; box-shadow: 0 8px 24px -4px rgb(0 0 0 / .3); transition: transform .12s; }
.launcher:hover { transform: translateY(-1px); }
.launcher i { position: absolute; top: -3px; right: -3px; min-width: 22px; padding: 0 6px; border-radius: 11px; background: #c81e3a; color: #fff; font: 700 12px/22px system-ui; text-align: center; }
.greeting { position: relative; padding: 12px 40px 12px 16px; border-radius: var(--radius); background: var(--surface); color: var(--ink1); box-shadow: 0 8px 28px -6px rgb(0 0 0 / .3); overflow-wrap: anywhere; cursor: pointer; }
.greeting button { position: absolute; top: 8px; right: 8px; width: 28px; height: 28px; border-radius: 50%; color: var(--ink3); }
.greeting svg { width: 16px; }
[hidden] { display: none !important; }
@keyframes arrive { from { opacity: 0; transform: translateY(10px); } }
@media (prefers-reduced-motion) { * { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .launcher, .greeting { border: 2px solid; } }
@media print { :host { display: none; } }
`
