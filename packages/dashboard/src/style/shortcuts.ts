// The list of keyboard shortcuts.
export const shortcuts = `
kbd { display: inline-grid; place-items: center; min-inline-size: 26px; padding: 1px 7px; border: 1px solid var(--edge); border-radius: 7px; background: var(--ground); color: var(--ink); font: 600 .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.keys { padding-inline: 6px; }
.shortcuts { inline-size: min(480px, calc(100vw - 32px)); max-block-size: calc(100vh - 48px); overflow: auto; margin: auto; padding: var(--pad); border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); color: var(--ink); box-shadow: 0 12px 40px rgb(0 0 0 / .16); }
.shortcuts::backdrop { background: rgb(0 0 0 / .45); }
.shortcuts > p { margin-block: 6px 14px; color: var(--quiet); font-size: .9375rem; text-wrap: pretty; }
.shortcuts dl { display: grid; gap: 2px 24px; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); margin: 0; }
.shortcuts dl > div { display: flex; gap: 12px; align-items: baseline; padding-block: 4px; }
.shortcuts dd { margin: 0; font-size: .9375rem; }
.shortcuts label { display: flex; gap: 10px; align-items: center; min-block-size: 44px; margin-block: 12px 6px; font-size: .9375rem; }
.shortcuts input { inline-size: 20px; min-block-size: 20px; }
@media (hover: none) and (pointer: coarse) { .keys { display: none; } }
`;
