/** The look of options with pictures. */
export const cardsCss = `
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 10px; }
.cards .option { padding: 0 0 10px; border-radius: 14px; overflow: hidden; text-align: center; box-shadow: inset 0 0 0 1px var(--line); color: var(--ink1); }
.cards .option:hover { color: var(--onAccent); }
.cards img { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; margin-bottom: 10px; }
.cards span { padding-inline: 10px; }
`
