/** The look of what gives files. */
export const filesCss = `
.drop-area { margin-top: 4px; margin-inline-start: 36px; animation: rise .2s; }
.drop { width: 100%; padding: 20px 16px; border-radius: 16px; border: 1.5px dashed var(--edge); display: grid; justify-items: center; gap: 2px; color: var(--ink3); font-size: 13px; }
.drop strong { font-weight: 600; font-size: 15px; color: var(--accentInk); }
.drop .icon { color: var(--accentInk); margin-bottom: 4px; }
.drop:hover, .drop.over { background: var(--bubble); border-color: var(--accentEdge); }
.refused { margin-top: 8px; font-size: 13px; color: var(--danger); }
`
