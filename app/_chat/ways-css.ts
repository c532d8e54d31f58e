/** The look of the rarer ways to answer, beside `chatCss`. */
export const waysCss = `
.many { margin-inline-start: 36px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); overflow: hidden; }
.many > :is(.options, fieldset) { display: block; margin: 0; max-block-size: 264px; overflow-y: auto; padding: 6px; overscroll-behavior: contain; scrollbar-width: thin; }
.many .option { display: block; inline-size: 100%; border-radius: 10px; box-shadow: none; padding-inline: 12px; color: var(--ink1); background: transparent; font-weight: 400; }
.many .option:is(:hover, :focus-visible) { background: var(--bubble); color: var(--ink1); }
.many .option:focus-visible { outline-offset: -2px; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding-inline: 14px; border-block-end: 1px solid var(--line); color: var(--ink3); }
.search input { flex: 1; min-inline-size: 0; block-size: 46px; border: 0; background: none; outline: none; color: var(--ink1); }
.search:focus-within { box-shadow: inset 0 -2px var(--accentEdge); }
.search .nothing { inline-size: 100%; padding-block: 12px; text-align: center; }
.boxes { margin-block-start: 4px; animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
fieldset { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; padding-inline-start: 36px; }
.boxes > .confirm { display: block; margin: 12px 0 0; margin-inline-start: auto; }
.boxes .option { display: flex; align-items: center; gap: 10px; position: relative; padding-inline-start: 14px; }
.boxes input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: pointer; }
.boxes .option:has(:focus-visible) { outline: 2px solid var(--accentEdge); outline-offset: 2px; }
.boxes .option:has(:disabled) { opacity: .5; }
.boxes .option:hover { background: var(--bubble); color: var(--accentInk); box-shadow: inset 0 0 0 1.5px var(--accentEdge); }
.box { flex: none; inline-size: 20px; block-size: 20px; border-radius: 6px; border: 1.5px solid var(--edge); display: grid; place-items: center; background: var(--surface); color: var(--onAccent); }
.box .icon { inline-size: 14px; block-size: 14px; stroke-width: 3; opacity: 0; }
:checked + .box { background: var(--accent); border-color: var(--accent); }
:checked + .box .icon { opacity: 1; }
.many.boxes .option { display: flex; }
.many.boxes .option:hover { box-shadow: none; color: var(--ink1); }
.consent { margin-inline-start: 36px; padding: 6px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); }
.consent fieldset { display: block; padding: 0; }
.consent .option { align-items: start; box-shadow: none !important; border-radius: 10px; color: var(--ink1) !important; font-weight: 400; padding: 11px 12px; }
.consent .box { margin-block-start: 1px; }
.terms { flex: 1; min-inline-size: 0; }
.terms a { position: relative; z-index: 1; }
.terms small { display: block; font-size: 12px; line-height: 18px; color: var(--ink3); }
.consent > .confirm { inline-size: calc(100% - 12px); margin: 6px; border-radius: 10px; }
.many > .confirm { inline-size: calc(100% - 12px); margin: 0 6px 6px; border-radius: 10px; }
.rating { margin-block-start: 4px; margin-inline-start: 36px; animation: rise .24s cubic-bezier(.2, .8, .3, 1); inline-size: fit-content; max-inline-size: calc(100% - 36px); margin-inline-start: auto; }
.rating > div { display: flex; gap: 4px; justify-content: flex-end; }
.numbers.rating { max-inline-size: 100%; }
.rate { flex: 1 1 0; inline-size: 48px; min-inline-size: 24px; padding: 0; block-size: 44px; border-radius: 10px; font-weight: 500; font-variant-numeric: tabular-nums; color: var(--accentInk); background: var(--surface); box-shadow: inset 0 0 0 1.5px var(--line); transition: background-color .12s, color .12s, transform .12s; }
.numbers .rate:is(:hover, :focus-visible) { background: var(--accent); color: var(--onAccent); box-shadow: none; }
:is(.stars, .smileys) .rate { flex: none; inline-size: 48px; block-size: 48px; border-radius: 50%; box-shadow: none; font-size: 28px; line-height: 48px; display: grid; place-items: center; background: none; }
.smileys .rate:is(:hover, :focus-visible) { transform: scale(1.18); }
.stars .icon { inline-size: 32px; block-size: 32px; stroke-width: 1.5; color: var(--accentEdge); }
.stars .lit .icon { fill: currentColor; }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-block-start: 6px; padding-inline: 4px; font-size: 12px; line-height: 16px; color: var(--ink3); }
.calendar { inline-size: 316px; max-inline-size: 100%; margin-inline-start: auto; margin-block-start: 4px; padding: 10px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
.month { display: flex; align-items: center; gap: 2px; margin-block-end: 4px; }
.month select { flex: auto; min-inline-size: 0; block-size: 36px; border: 0; border-radius: 8px; background: transparent; font-weight: 600; text-align: center; text-align-last: center; text-transform: capitalize; cursor: pointer; appearance: none; }
.month select:hover { background: var(--bubble); }
[dir=rtl] .month .icon { transform: scaleX(-1); }
.calendar table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
.calendar th { font-size: 12px; font-weight: 500; color: var(--ink3); padding-block: 4px; }
.calendar td { padding: 0; text-align: center; }
.day { inline-size: 100%; max-inline-size: 42px; block-size: 40px; border-radius: 10px; font-variant-numeric: tabular-nums; }
.day:hover:enabled { background: var(--bubble); }
.day:disabled { color: var(--ink3); opacity: .45; cursor: default; }
.today { font-weight: 700; color: var(--accentInk); }
.day[aria-pressed=true], .day[aria-pressed=true]:hover { background: var(--accent); color: var(--onAccent); }
.calendar .confirm { inline-size: 100%; margin-block-start: 8px; border-radius: 10px; }
.drop-area { margin-block-start: 4px; margin-inline-start: 36px; animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
.drop { inline-size: 100%; padding: 20px 16px; border-radius: 16px; border: 1.5px dashed var(--edge); display: grid; justify-items: center; gap: 2px; color: var(--ink3); font-size: 13px; transition: background-color .12s; }
.drop strong { font-weight: 600; font-size: 15px; color: var(--accentInk); }
.drop .icon { color: var(--accentInk); margin-block-end: 4px; }
.drop:hover, .drop.over { background: var(--bubble); border-color: var(--accentEdge); }
.refused { margin-block-start: 8px; font-size: 13px; color: var(--danger); }
`
