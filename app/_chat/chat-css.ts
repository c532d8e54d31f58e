import { boxesCss } from '#app/_chat/boxes-css.ts'
import { cardsCss } from '#app/_chat/cards-css.ts'
import { filesCss } from '#app/_chat/files-css.ts'
import { mediaCss } from '#app/_chat/media-css.ts'
import { menuCss } from '#app/_chat/menu-css.ts'
import { pageCss } from '#app/_chat/page-css.ts'
import { ratingCss } from '#app/_chat/rating-css.ts'
import { searchCss } from '#app/_chat/search-css.ts'

/**
 * The look of the chat, for a style sheet inside its shadow root, beside `themeCss`. Sizes in px, so that the page around it changes
 * nothing; sides by start and end, so that it turns round in right-to-left languages. What looks alike stands in one rule: visitors
 * fetch every byte of it.
 */
const frameCss = `
:host { font-size: 15px; line-height: 22px; -webkit-text-size-adjust: 100%; }
*, ::before, ::after { box-sizing: border-box; }
h2, p, ul, ol, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; font: inherit; }
button, input, textarea, select { font: inherit; color: inherit; margin: 0; padding: 0; border: 0; background: none; outline: none; }
button { cursor: pointer; transition: .12s; -webkit-tap-highlight-color: transparent; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--accentEdge); outline-offset: 2px; }
.icon { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.chat { position: relative; stroke-width: 1.75; display: flex; flex-flow: column; height: 100%; background: var(--surface); color: var(--ink1); overflow: hidden; outline: none; overflow-wrap: break-word; }
.avatar, .tool, .send { display: grid; place-items: center; flex: none; width: 40px; height: 40px; border-radius: 50%; }
.avatar, .send, .confirm, .mine > .bubble, .option:hover { background: var(--accent); color: var(--onAccent); }
.confirm:hover { filter: brightness(.94); }
:is(.send, .confirm)[aria-disabled=true] { background: var(--bubble); color: var(--ink3); cursor: default; }
.who p, .day-line, .speaker, .fate, .bubble > time { font-size: 12px; line-height: 16px; color: var(--ink3); }

.head { display: flex; align-items: center; gap: 4px; min-height: min(64px, 19vh); padding-inline: 16px 12px; border-bottom: 1px solid var(--line); position: relative; z-index: 2; }
.who { flex: 1; min-width: 0; padding-inline: 8px; }
.who > :first-child { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.who h2 { font-weight: 600; line-height: 20px; }
.avatar { overflow: hidden; font-weight: 600; }
.avatar img { width: 100%; height: 100%; object-fit: cover; }
.tool { color: var(--ink2); }
.tool:hover { background: var(--bubble); color: var(--ink1); }
.menu-place { position: relative; }
.menu-place > .tool { stroke-width: 3; }
.banner { padding: 9px 16px; background: var(--warnSoft); color: var(--warn); font-size: 13px; line-height: 18px; text-align: center; }

.scroll { flex: 1; overflow: hidden auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; }
.column { padding: 20px min(16px, 3.2vw); display: flow-root; }
.day-line { margin-bottom: 16px; text-align: center; }
.day-line::first-letter { text-transform: uppercase; }
.line ~ .day-line { margin-top: 24px; }
.line { position: relative; display: flex; flex-flow: column; align-items: flex-start; margin-bottom: 3px; padding-inline: 36px 52px; }
.line, .options, .below { animation: rise .2s; }
.line.last { margin-bottom: 16px; }
.line > .avatar { position: absolute; inset-inline-start: 0; bottom: 0; width: 28px; height: 28px; font-size: 12px; }
.speaker { padding: 0 4px 4px; }
.bubble { --joint: min(6px, var(--radius)); position: relative; padding: 9px 14px; border-radius: var(--radius); min-width: 0; max-width: 100%; background: var(--bubble); border-start-start-radius: var(--joint); border-end-start-radius: var(--joint); }
.first > .bubble { border-start-start-radius: var(--radius); }
.agent > .bubble { background: none; box-shadow: inset 0 0 0 1.5px var(--line); }
.mine { align-items: flex-end; padding-inline: 22% 0; }
.mine > .bubble { border-radius: var(--radius); border-end-end-radius: var(--joint); box-shadow: none; }
.mine:not(.first) > .bubble { border-start-end-radius: var(--joint); }
.bubble > time { position: absolute; bottom: 2px; inset-inline-start: 100%; padding-inline: 8px; opacity: 0; transition: .12s; white-space: nowrap; }
.mine time { inset-inline: auto 100%; }
.bubble:is(:hover, :active) > time { opacity: 1; }
.waiting > .bubble, .failed > .bubble { opacity: .72; }
.said { white-space: pre-wrap; }
.bubble :is(p, ul, ol) + :is(p, ul, ol) { margin-top: 8px; }
.bubble :is(ul, ol) { padding-inline-start: 20px; }
.bubble a, .terms a { color: inherit; text-underline-offset: 3px; }
.theirs a, .terms a { color: var(--accentInk); }
.fate.quiet { animation: rise .2s 1s both; }
.fate.failed { color: var(--danger); }
.fate button { min-height: 24px; padding-inline: 6px; border-radius: 6px; color: var(--accentInk); font-weight: 600; }

[role=log]:has(+ .waits) > .theirs:last-child > .avatar { visibility: hidden; }
.dots { display: flex; gap: 4px; padding: 14px; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--ink3); animation: dot 1.2s infinite; }
.dots :nth-child(2) { animation-delay: .16s; }
.dots :nth-child(3) { animation-delay: .32s; }

.options { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; margin-top: 4px; padding-inline-start: 36px; }
.option, .confirm { min-height: 44px; padding: 9px 18px; border-radius: 22px; font-weight: 500; }
.option { text-align: start; cursor: pointer; color: var(--accentInk); box-shadow: inset 0 0 0 1.5px var(--accentEdge); }
:is(.option, .send, .confirm):active { scale: .97; }

.foot { position: relative; padding: 8px 12px max(12px, env(safe-area-inset-bottom)); }
.below { position: absolute; bottom: calc(100% + 4px); inset-inline: 0; margin-inline: auto; width: fit-content; min-height: 36px; padding-inline: 12px 16px; display: flex; align-items: center; gap: 6px; border-radius: 18px; background: var(--surface); font-size: 13px; border: 1px solid var(--line); box-shadow: 0 4px 16px -2px rgb(var(--shade) / .2); }
.composer { display: flex; align-items: flex-end; gap: 4px; padding: 5px; border-radius: 26px; box-shadow: inset 0 0 0 1px var(--edge); }
.composer:focus-within { box-shadow: inset 0 0 0 2px var(--accentEdge); }
.composer :is(textarea, input) { flex: 1; min-width: 0; outline: none; resize: none; height: 42px; max-height: 132px; padding: 9px 6px; padding-inline-start: 14px; font-size: 16px; }
.composer ::placeholder { color: var(--ink3); opacity: 1; white-space: nowrap; }
.unit { align-self: center; color: var(--ink3); }
.send .icon { stroke-width: 2.25; }
.over { display: grid; justify-items: center; gap: 10px; text-align: center; color: var(--ink2); }

@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@keyframes dot { 0%, 60%, 100% { opacity: .45; } 30% { transform: translateY(-4px); } }
@media (prefers-reduced-motion) { * { animation-duration: .01ms !important; animation-iteration-count: 1 !important; transition: none !important; } }
@media (prefers-contrast: more) { :host > * { --ink2: var(--ink1); --ink3: var(--ink1); --line: var(--edge); } }
@media (forced-colors: active) { .frame, .bubble, .option, .composer, .send, .confirm, .below, .avatar { border: 1px solid; } .dots i { background: CanvasText; } :is(.composer, .search):focus-within { outline: 2px solid; } .option:hover { border-color: Highlight; } [aria-disabled=true] { color: GrayText !important; } }
`

export const chatCss =
  frameCss + boxesCss + cardsCss + filesCss + mediaCss + menuCss + pageCss + ratingCss + searchCss
