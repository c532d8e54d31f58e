/** The look of a chat that has a page to itself. */
export const pageCss = `
.chat.page { background: radial-gradient(90% 70% at 50% 0, color-mix(in srgb, var(--accent) 9%, var(--surface)), var(--surface)); }
.page .head { justify-content: center; min-height: min(72px, 19vh); border-color: transparent; }
.page .media { max-width: 400px; }
.page .head::before, .page .head::after { content: ''; flex: 1; }
.page .who { flex: 0 1 560px; }
.page .column { max-width: 720px; margin-inline: auto; padding-block: 32px; min-height: 100%; }
.page .foot { width: 100%; max-width: 720px; margin-inline: auto; padding-inline: 16px; padding-bottom: max(min(20px, 3vh), env(safe-area-inset-bottom)); }
.page .mine { padding-inline-start: 68px; }
.page .bubble { max-width: 78%; max-width: min(100%, 540px); }
`
