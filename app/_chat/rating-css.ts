/** The look of scales. */
export const ratingCss = `
.rating { margin-top: 4px; animation: rise .2s; width: fit-content; max-width: calc(100% - 36px); margin-inline-start: auto; }
.rating > div { display: flex; gap: 4px; justify-content: flex-end; }
.numbers.rating { max-width: 100%; }
.rate { flex: 1 1 0; width: 48px; min-width: 24px; height: 44px; border-radius: 10px; font-weight: 500; font-variant-numeric: tabular-nums; color: var(--accentInk); background: var(--surface); box-shadow: inset 0 0 0 1.5px var(--line); }
.numbers .rate:is(:hover, :focus-visible) { background: var(--accent); color: var(--onAccent); box-shadow: none; }
:is(.stars, .smileys) .rate { flex: none; width: 48px; height: 48px; border-radius: 50%; box-shadow: none; font-size: 28px; line-height: 48px; display: grid; place-items: center; background: none; }
.smileys .rate:is(:hover, :focus-visible) { transform: scale(1.18); }
.stars .icon { width: 32px; height: 32px; stroke-width: 1.5; color: var(--accentEdge); }
.stars :is(:hover, :focus-visible, :has(~ :is(:hover, :focus-visible))) > .icon { fill: currentColor; }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-top: 6px; padding-inline: 4px; font-size: 12px; line-height: 16px; color: var(--ink3); }
@media (forced-colors: active) { .numbers .rate { border: 1px solid; } .rate:hover { border-color: Highlight; } }
`
