/** The look of boxes to tick, and of what stands in a frame as those do that are agreed to. */
export const boxesCss = `
.boxes { margin-top: 4px; animation: rise .2s; }
fieldset { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; padding-inline-start: 36px; }
.boxes .confirm { display: block; margin-top: 12px; margin-inline-start: auto; }
.boxes .option { display: flex; gap: 10px; position: relative; padding-inline-start: 14px; }
.boxes input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
.boxes .option:has(:focus-visible) { outline: 2px solid var(--accentEdge); outline-offset: 2px; }
.boxes .option:has(:disabled) { opacity: .5; }
.boxes .option:hover { background: var(--bubble); color: var(--accentInk); }
.box { flex: none; width: 20px; height: 20px; margin-top: 1px; border-radius: 6px; border: 1.5px solid var(--edge); display: grid; place-items: center; background: var(--surface); color: var(--onAccent); }
.box .icon { width: 14px; stroke-width: 3; opacity: 0; }
:checked + .box { background: var(--accent); border-color: var(--accent); }
:checked + .box .icon { opacity: 1; }
.terms { flex: 1; min-width: 0; }
.terms a { position: relative; z-index: 1; }
.terms small { display: block; font-size: 12px; line-height: 18px; color: var(--ink3); }
.framed { margin-inline-start: 36px; padding: 6px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); }
.framed fieldset { display: block; padding: 0; }
.framed .option { box-shadow: none; border-radius: 10px; color: var(--ink1) !important; font-weight: 400; }
.date input { display: block; width: calc(100% - 12px); height: 44px; margin: 6px; padding-inline: 12px; border-radius: 10px; background: var(--bubble); }
:is(.framed, .many) > .confirm { width: calc(100% - 12px); margin: 6px; border-radius: 10px; }
@media (forced-colors: active) { .framed { border: 1px solid; } :checked + .box { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`
