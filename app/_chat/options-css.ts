/** The look of many options and of boxes to tick, beside `chatCss`. */
export const optionsCss = `
.many { margin-inline-start: 36px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); overflow: hidden; }
.many > :is(.options, fieldset) { display: block; margin: 0; max-height: 264px; overflow-y: auto; padding: 6px; overscroll-behavior: contain; scrollbar-width: thin; }
.many .option { display: block; width: 100%; border-radius: 10px; box-shadow: none; padding-inline: 12px; color: var(--ink1); background: transparent; font-weight: 400; }
.many .option:is(:hover, :focus-visible) { background: var(--bubble); color: var(--ink1); }
.many .option:focus-visible { outline-offset: -2px; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding-inline: 14px; border-bottom: 1px solid var(--line); color: var(--ink3); }
.search input { flex: 1; min-width: 0; height: 46px; border: 0; background: none; outline: none; color: var(--ink1); }
.search:focus-within { box-shadow: inset 0 -2px var(--accentEdge); }
.search .nothing { width: 100%; padding-block: 12px; text-align: center; }
.boxes { margin-top: 4px; animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
fieldset { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; padding-inline-start: 36px; }
.boxes > .confirm { display: block; margin: 12px 0 0; margin-inline-start: auto; }
.boxes .option { display: flex; align-items: center; gap: 10px; position: relative; padding-inline-start: 14px; }
.boxes input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
.boxes .option:has(:focus-visible) { outline: 2px solid var(--accentEdge); outline-offset: 2px; }
.boxes .option:has(:disabled) { opacity: .5; }
.boxes .option:hover { background: var(--bubble); color: var(--accentInk); box-shadow: inset 0 0 0 1.5px var(--accentEdge); }
.box { flex: none; width: 20px; height: 20px; border-radius: 6px; border: 1.5px solid var(--edge); display: grid; place-items: center; background: var(--surface); color: var(--onAccent); }
.box .icon { width: 14px; height: 14px; stroke-width: 3; opacity: 0; }
:checked + .box { background: var(--accent); border-color: var(--accent); }
:checked + .box .icon { opacity: 1; }
.many.boxes .option { display: flex; }
.many.boxes .option:hover { box-shadow: none; color: var(--ink1); }
.consent { margin-inline-start: 36px; padding: 6px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); }
.consent fieldset { display: block; padding: 0; }
.consent .option { align-items: start; box-shadow: none !important; border-radius: 10px; color: var(--ink1) !important; font-weight: 400; padding: 11px 12px; }
.consent .box { margin-top: 1px; }
.terms { flex: 1; min-width: 0; }
.terms a { position: relative; z-index: 1; }
.terms small { display: block; font-size: 12px; line-height: 18px; color: var(--ink3); }
.consent > .confirm { width: calc(100% - 12px); margin: 6px; border-radius: 10px; }
.many > .confirm { width: calc(100% - 12px); margin: 0 6px 6px; border-radius: 10px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 10px; }
.cards .option { padding: 0 0 10px; border-radius: 14px; overflow: hidden; text-align: center; box-shadow: inset 0 0 0 1px var(--line); color: var(--ink1); }
.cards .option:hover { color: var(--onAccent); }
.cards img { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; margin-bottom: 10px; }
.cards span { padding-inline: 10px; }
@media (forced-colors: active) { .many, .consent { border: 1px solid; } .option:has(:checked) { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`
