/** The look of a long list that is searched. */
export const searchCss = `
.many { margin-inline-start: 36px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); overflow: hidden; }
.many > :is(.options, fieldset) { display: block; margin: 0; max-height: 264px; overflow-y: auto; padding: 6px; overscroll-behavior: contain; scrollbar-width: thin; }
.many .option { display: block; width: 100%; border-radius: 10px; box-shadow: none; padding-inline: 12px; color: var(--ink1); background: none; font-weight: 400; }
.many .option:is(:hover, :focus-visible) { background: var(--bubble); color: var(--ink1); }
.many .option:focus-visible { outline-offset: -2px; }
.many.boxes .option { display: flex; color: var(--ink1); }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding-inline: 14px; border-bottom: 1px solid var(--line); color: var(--ink3); }
.search input { flex: 1; min-width: 0; height: 46px; color: var(--ink1); }
.search:focus-within { box-shadow: inset 0 -2px var(--accentEdge); }
.nothing { width: 100%; padding-block: 12px; text-align: center; }
@media (forced-colors: active) { .many { border: 1px solid; } }
`
