/** The look of the calendar, beside `chatCss`. */
export const calendarCss = `
.calendar { width: 316px; max-width: 100%; margin-inline-start: auto; margin-top: 4px; padding: 10px; border-radius: 16px; box-shadow: inset 0 0 0 1px var(--line); animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
.month { display: flex; align-items: center; gap: 2px; margin-bottom: 4px; }
.month select { flex: auto; min-width: 0; height: 36px; border: 0; border-radius: 8px; background: transparent; font-weight: 600; text-align: center; text-align-last: center; text-transform: capitalize; cursor: pointer; appearance: none; }
.month select:hover { background: var(--bubble); }
[dir=rtl] .month .icon { transform: scaleX(-1); }
.calendar table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.calendar th { font-size: 12px; font-weight: 500; color: var(--ink3); padding-block: 4px; }
.calendar td { padding: 0; text-align: center; }
.day { width: 100%; max-width: 42px; height: 40px; border-radius: 10px; font-variant-numeric: tabular-nums; }
.day:hover:enabled { background: var(--bubble); }
.day:disabled { color: var(--ink3); opacity: .45; cursor: default; }
.today { font-weight: 700; color: var(--accentInk); }
.day[aria-pressed=true], .day[aria-pressed=true]:hover { background: var(--accent); color: var(--onAccent); }
.calendar .confirm { width: 100%; margin-top: 8px; border-radius: 10px; }
.month option { background: var(--surface); color: var(--ink1); }
@media (forced-colors: active) { .calendar { border: 1px solid; } .day[aria-pressed=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`
