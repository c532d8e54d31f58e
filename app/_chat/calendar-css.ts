/** The look of the calendar, beside `chatCss`. */
export const calendarCss = `
.calendar { width: 316px; max-width: 100%; margin: 4px 0 0; margin-inline-start: auto; padding: 10px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); animation: rise .2s; text-align: center; }
.month { display: flex; gap: 2px; }
.month select { flex: auto; min-width: 0; border-radius: 8px; font-weight: 600; text-align: center; text-align-last: center; text-transform: capitalize; cursor: pointer; appearance: none; }
.month option { background: var(--surface); color: var(--ink1); }
[dir=rtl] .month .icon { transform: scaleX(-1); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { font-size: 12px; font-weight: 500; color: var(--ink3); padding-block: 4px; }
td { padding: 0; }
.day { width: 100%; height: 40px; border-radius: 10px; }
.month select:hover, .day:hover { background: var(--bubble); }
.day:disabled { opacity: .4; background: none; cursor: default; }
.today { font-weight: 700; color: var(--accentInk); }
.day[aria-pressed=true] { background: var(--accent); color: var(--onAccent); }
.calendar .confirm { width: 100%; margin-top: 8px; border-radius: 10px; }
@media (forced-colors: active) { .calendar { border: 1px solid; } .day[aria-pressed=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`
