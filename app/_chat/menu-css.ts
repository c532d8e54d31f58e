/** The look of the menu in the header. */
export const menuCss = `
.menu { position: absolute; top: 44px; inset-inline-end: 0; min-width: 216px; padding: 6px; border-radius: 14px; background: var(--surface); border: 1px solid var(--line); box-shadow: 0 2px 4px rgb(var(--shade) / .06), 0 12px 32px -6px rgb(var(--shade) / .22); animation: rise .14s ease-out; }
.menu > button, .menu > label { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; padding-inline: 12px; border-radius: 9px; text-align: start; font-size: 14px; }
.menu > :is(button, label):hover { background: var(--bubble); }
.menu .icon { width: 18px; height: 18px; color: var(--ink3); }
.menu select { flex: 1; min-width: 0; height: 32px; border: 0; background: transparent; border-radius: 6px; cursor: pointer; }
.menu option { background: var(--surface); color: var(--ink1); }
@media (forced-colors: active) { .menu { border: 1px solid; } }
`
