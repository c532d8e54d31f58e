/**
 * The look of the chat, for a style sheet inside its shadow root, beside `themeCss`. Sizes in px, so that the page around it changes
 * nothing; sides by start and end, so that it turns round in right-to-left languages.
 */
export const chatCss = `
:host { font-size: 15px; line-height: 22px; letter-spacing: normal; text-align: start; -webkit-text-size-adjust: 100%; }
*, ::before, ::after { box-sizing: border-box; }
.chat { position: relative; stroke-width: 1.75; display: flex; flex-direction: column; block-size: 100%; min-block-size: 0; inline-size: 100%; background: var(--surface); color: var(--ink1); overflow: hidden; outline: none; font-weight: 400; -webkit-font-smoothing: antialiased; overflow-wrap: break-word; }
h2, p, ul, ol, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; font: inherit; }
button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
button { cursor: pointer; background: none; border: 0; padding: 0; touch-action: manipulation; -webkit-tap-highlight-color: transparent; }
button[aria-disabled=true] { cursor: default; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accentEdge); outline-offset: 2px; }
.icon { inline-size: 20px; block-size: 20px; flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.menu-place > .tool { stroke-width: 3; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.head { flex: none; display: flex; align-items: center; gap: 4px; min-block-size: 64px; padding: 10px 12px 10px 16px; padding-inline: 16px 12px; border-block-end: 1px solid var(--line); position: relative; z-index: 2; }
.who { flex: 1; min-inline-size: 0; padding-inline: 8px; }
.who h2 { font-weight: 600; letter-spacing: -.01em; line-height: 20px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.who p { font-size: 12px; line-height: 16px; color: var(--ink3); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.avatar { flex: none; inline-size: 28px; block-size: 28px; border-radius: 50%; overflow: hidden; display: grid; place-items: center; background: var(--accent); color: var(--onAccent); font-size: 12px; font-weight: 600; line-height: 1; user-select: none; }
.avatar img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.head .avatar { inline-size: 40px; block-size: 40px; font-size: 16px; }
.tool { inline-size: 40px; block-size: 40px; border-radius: 50%; display: grid; place-items: center; flex: none; color: var(--ink2); transition: background-color .12s; }
.tool:hover { background: var(--bubble); color: var(--ink1); }
.menu-place { position: relative; }
.menu { position: absolute; inset-block-start: 44px; inset-inline-end: 0; min-inline-size: 216px; padding: 6px; border-radius: 14px; background: var(--surface); border: 1px solid var(--line); box-shadow: 0 2px 4px rgb(var(--shade) / .06), 0 12px 32px -6px rgb(var(--shade) / .22); animation: rise .14s ease-out; }
.menu > button, .menu > label { display: flex; align-items: center; gap: 12px; inline-size: 100%; min-block-size: 44px; padding-inline: 12px; border-radius: 9px; text-align: start; font-size: 14px; }
.menu > :is(button, label):hover { background: var(--bubble); }
.menu .icon { inline-size: 18px; block-size: 18px; color: var(--ink3); }
.menu select { flex: 1; min-inline-size: 0; block-size: 32px; border: 0; background: transparent; border-radius: 6px; cursor: pointer; }
.menu option, .month option { background: var(--surface); color: var(--ink1); }

.banner { flex: none; padding: 9px 16px; background: var(--warnSoft); color: var(--warn); font-size: 13px; line-height: 18px; text-align: center; }

.scroll { flex: 1; min-block-size: 0; overflow: hidden auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; scrollbar-color: var(--hover) transparent; }
.column { padding: 20px 16px; display: flow-root; }
.day-line { margin-block: 4px 16px; text-align: center; font-size: 12px; line-height: 16px; font-weight: 500; color: var(--ink3); }
.day-line::first-letter { text-transform: uppercase; }
.line ~ .day-line { margin-block-start: 24px; }
.line { position: relative; display: flex; flex-flow: column; align-items: flex-start; margin-block-end: 3px; padding-inline: 36px 52px; animation: rise .2s cubic-bezier(.2, .8, .3, 1); }
.mine { align-items: flex-end; padding-inline: 22% 0; }
.line.last { margin-block-end: 16px; }
.theirs > .avatar { position: absolute; inset-inline-start: 0; inset-block-end: 0; }
.speaker { font-size: 12px; line-height: 16px; color: var(--ink3); margin-block-end: 4px; padding-inline-start: 4px; }
.bubble > time { position: absolute; inset-block-end: 0; inset-inline-start: 100%; padding-inline: 8px; font-size: 11px; line-height: 20px; color: var(--ink3); opacity: 0; transition: opacity .12s; white-space: nowrap; font-variant-numeric: tabular-nums; }
.mine time { inset-inline: auto 100%; }
.bubble:hover > time { opacity: 1; }
.bubble { position: relative; padding: 9px 14px; border-radius: var(--radius); min-inline-size: 0; max-inline-size: 100%; text-align: start; }
.theirs > .bubble { background: var(--bubble); color: var(--ink1); border-end-start-radius: var(--joint); border-start-start-radius: var(--joint); }
.theirs.first > .bubble { border-start-start-radius: var(--radius); }
.theirs.agent > .bubble { background: transparent; box-shadow: inset 0 0 0 1.5px var(--line); }
.mine > .bubble { background: var(--accent); color: var(--onAccent); border-start-end-radius: var(--joint); border-end-end-radius: var(--joint); }
.mine.first > .bubble { border-start-end-radius: var(--radius); }
.line.waiting > .bubble, .line.failed > .bubble { opacity: .72; }
.said { white-space: pre-wrap; }
.bubble p + :is(p, ul, ol), .bubble :is(ul, ol) + p { margin-block-start: 8px; }
.bubble :is(ul, ol) { padding-inline-start: 20px; }
.bubble li + li { margin-block-start: 2px; }
.bubble strong, .terms strong { font-weight: 650; }
.bubble a:not([class]), .terms a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; border-radius: 3px; }
.theirs .bubble a:not([class]), .terms a { color: var(--accentInk); }
.bubble:has(> .media) { padding: 0; }
.media { display: block; border-radius: inherit; overflow: hidden; }
.media img { display: block; max-inline-size: 100%; max-block-size: 320px; min-block-size: 40px; margin: auto; }
video.media { max-block-size: 320px; background: #000; }
audio { display: block; inline-size: 260px; max-inline-size: 100%; block-size: 40px; }
.file { display: flex; align-items: center; gap: 10px; color: inherit; text-decoration: none; border-radius: 6px; }
.filename { min-inline-size: 0; font-weight: 500; }
.filename small { display: block; font-size: 12px; line-height: 16px; font-weight: 400; opacity: .85; }
a.file:hover .filename { text-decoration: underline; text-underline-offset: 3px; }
progress { display: block; inline-size: 180px; max-inline-size: 100%; block-size: 4px; margin-block: 8px 2px; border: 0; border-radius: 2px; appearance: none; background: rgb(127 127 127 / .35); color: currentColor; overflow: hidden; }
progress::-webkit-progress-bar { background: transparent; }
progress::-webkit-progress-value { background: currentColor; }
progress::-moz-progress-bar { background: currentColor; }
.fate { font-size: 12px; line-height: 18px; color: var(--ink3); margin-block-start: 2px; padding-inline-end: 4px; }
.fate.quiet { animation: appear .2s 1s both; }
.fate.failed { color: var(--danger); }
.fate button { min-block-size: 24px; padding-inline: 6px; margin-inline-start: 4px; border-radius: 6px; color: var(--accentInk); font-weight: 600; }
.fate button:hover { background: var(--bubble); }

[role=log]:has(+ .waits) > .theirs:last-child > .avatar { visibility: hidden; }
.dots { display: flex; gap: 4px; padding: 14px; }
.dots i { inline-size: 7px; block-size: 7px; border-radius: 50%; background: var(--ink3); animation: dot 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .16s; }
.dots i:nth-child(3) { animation-delay: .32s; }

.options { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-block-start: 4px; padding-inline-start: 36px; animation: rise .24s cubic-bezier(.2, .8, .3, 1); }
.option { min-block-size: 44px; padding: 9px 18px; border-radius: 22px; background: var(--surface); color: var(--accentInk); box-shadow: inset 0 0 0 1.5px var(--accentEdge); font-weight: 500; text-align: start; cursor: pointer; transition: background-color .12s, color .12s, transform .12s; }
.option:hover { background: var(--accent); color: var(--onAccent); box-shadow: inset 0 0 0 1.5px var(--accent); }
.option:active { transform: scale(.97); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 10px; }
.cards .option { padding: 0 0 10px; border-radius: 14px; overflow: hidden; text-align: center; box-shadow: inset 0 0 0 1px var(--line); color: var(--ink1); }
.cards .option img { display: block; inline-size: 100%; aspect-ratio: 4 / 3; object-fit: cover; margin-block-end: 10px; }
.cards .option span { padding-inline: 10px; }
.confirm { min-block-size: 44px; padding: 9px 20px; border-radius: 22px; background: var(--accent); color: var(--onAccent); font-weight: 600; transition: opacity .12s, transform .12s; }
.confirm:active { transform: scale(.98); }
.confirm:hover { background: color-mix(in srgb, var(--accent) 90%, var(--ink1)); }
.confirm[aria-disabled=true] { background: var(--bubble); color: var(--ink3); }




.foot { flex: none; position: relative; padding: 8px 12px 12px; padding-block-end: max(12px, env(safe-area-inset-bottom)); }
.below { position: absolute; inset-block-end: calc(100% + 4px); inset-inline: 0; margin-inline: auto; inline-size: fit-content; min-block-size: 36px; padding-inline: 12px 16px; display: flex; align-items: center; gap: 6px; border-radius: 18px; background: var(--surface); color: var(--ink1); font-size: 13px; font-weight: 500; border: 1px solid var(--line); box-shadow: 0 4px 16px -2px rgb(var(--shade) / .2); animation: rise .16s ease-out; z-index: 1; }
.below .icon { inline-size: 16px; block-size: 16px; }
.composer { display: flex; align-items: flex-end; gap: 4px; padding: 4px; border-radius: 26px; background: var(--surface); box-shadow: inset 0 0 0 1px var(--edge); transition: box-shadow .12s; }
.composer:focus-within { box-shadow: inset 0 0 0 2px var(--accentEdge); }
.composer :is(textarea, input:not([hidden])) { flex: 1; min-inline-size: 0; border: 0; outline: none; background: transparent; resize: none; block-size: 42px; min-block-size: 42px; max-block-size: 132px; padding: 10px 6px 10px; padding-inline-start: 14px; font-size: 16px; scrollbar-width: thin; }
.composer .tool + input + :is(textarea, input) { padding-inline-start: 4px; }
.composer ::placeholder { color: var(--ink3); opacity: 1; }
.unit { align-self: center; padding-inline: 4px 8px; color: var(--ink3); }
.send { flex: none; inline-size: 42px; block-size: 42px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: var(--onAccent); transition: background-color .12s, color .12s, transform .12s; }
.send .icon { stroke-width: 2.25; }
.send[aria-disabled=true] { background: var(--bubble); color: var(--ink3); }
.send:active { transform: scale(.94); }
.over { display: grid; justify-items: center; gap: 10px; padding: 4px 8px 8px; text-align: center; color: var(--ink2); font-size: 14px; }

.page { background: radial-gradient(90% 70% at 50% 0, color-mix(in srgb, var(--accent) 9%, var(--surface)), var(--surface)); }
.page .head { justify-content: center; min-block-size: 72px; border-color: transparent; }
.page .media { max-inline-size: 400px; }
.page .head::before, .page .head::after { content: ''; flex: 1; }
.page .who { flex: 0 1 560px; }
.page .column { max-inline-size: 720px; margin-inline: auto; padding-block: 32px; min-block-size: 100%; }
.page .foot { inline-size: 100%; max-inline-size: 720px; margin-inline: auto; padding-inline: 16px; padding-block-end: max(20px, env(safe-area-inset-bottom)); }
.page .mine { padding-inline-start: 36px; }
.page .bubble { max-inline-size: 78%; max-inline-size: min(100%, 540px); }

.bubble:active > time { opacity: 1; }
@media (max-width: 480px) { .column { padding-inline: 12px; } }
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@keyframes appear { from { opacity: 0; } }
@keyframes dot { 0%, 60%, 100% { transform: none; opacity: .45; } 30% { transform: translateY(-4px); opacity: 1; } }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation-duration: .01ms !important; animation-iteration-count: 1 !important; transition: none !important; } .fate.quiet { animation-delay: 1s; } }
@media (prefers-contrast: more) { :host { --ink2: var(--ink1); --ink3: var(--ink1); --line: var(--edge); } }
@media (forced-colors: active) { .bubble, .option, .rate, .composer, .consent, .many, .calendar, .send, .confirm, .below, .avatar { border: 1px solid; } .dots i { background: CanvasText; } .option:hover, .option:has(:checked), .day[aria-pressed=true], .lit { forced-color-adjust: none; background: Highlight; color: HighlightText; } [aria-disabled=true] { color: GrayText; } }
`
