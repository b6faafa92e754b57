// Buttons, links, fields, the range and language switches, drawers.
export const controls = `
button, input, select { font: inherit; color: inherit; }
a { color: var(--accent); text-underline-offset: .2em; }
.main { display: inline-block; min-block-size: 44px; padding: 9px 20px; border: 1px solid transparent; border-radius: 10px; background: var(--accent); color: var(--on-accent); font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.main:hover { filter: brightness(1.08); }
.plain { min-block-size: 36px; padding: 4px 10px; border: 0; border-radius: 8px; background: none; color: var(--quiet); font-size: .9375rem; cursor: pointer; }
.plain:hover { color: var(--ink); background: var(--line); }
input, select { min-block-size: 44px; inline-size: 100%; padding: 8px 12px; background: var(--surface); border: 1px solid var(--edge); border-radius: 10px; }
select.site { inline-size: auto; max-inline-size: min(60vw, 340px); min-block-size: 36px; padding: 4px 10px; }
[aria-invalid] { border-color: var(--wrong); }
.wrong { color: var(--wrong); font-size: .9375rem; }
.wrong:empty { display: none; }

.languages { display: flex; gap: 2px; font-size: .9375rem; }
.languages a { padding: 6px 8px; border-radius: 8px; color: var(--quiet); text-decoration: none; }
.languages a:hover { color: var(--ink); }
.languages [aria-current] { color: var(--ink); font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; }


.tabs { display: flex; gap: 4px; max-inline-size: 1760px; margin-inline: auto; padding-inline: clamp(6px, calc(3.2vw - 10px), 46px); overflow-x: auto; scrollbar-width: none; border-block-end: 1px solid var(--line); }
.tabs a { flex: none; padding: 9px 10px 11px; color: var(--quiet); font-size: .9375rem; line-height: 1.4; text-decoration: none; white-space: nowrap; border-block-end: 3px solid transparent; margin-block-end: -1px; }
.tabs a:hover { color: var(--ink); }
.tabs [aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
.tabs a:focus-visible { outline-offset: -3px; }

.ranges { position: relative; display: flex; flex-wrap: wrap; gap: 2px; padding: 3px; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
.ranges > a, .ranges summary { display: block; padding: 7px 13px; border-radius: 9px; color: var(--quiet); font-size: .9375rem; line-height: 1.4; text-decoration: none; cursor: pointer; list-style: none; white-space: nowrap; }
.ranges summary::-webkit-details-marker { display: none; }
.ranges > a:hover, .ranges summary:hover { color: var(--ink); }
.ranges [aria-current], .ranges .current, .ranges [open] summary { background: var(--wash); color: var(--ink); font-weight: 600; }
.span { position: absolute; inset-block-start: calc(100% + 8px); inset-inline-end: 0; z-index: 2; inline-size: min(300px, calc(100vw - 32px)); display: grid; gap: 14px; padding: 18px; background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 12px 40px rgb(0 0 0 / .16); }
.span label { display: grid; gap: 4px; font-size: .875rem; font-weight: 600; }
@media (max-width: 560px) { .ranges { inline-size: 100%; } .ranges > * { flex: 1 1 auto; text-align: center; } .span { text-align: start; } .ranges > a, .ranges summary { padding-inline: 6px; } }

.definition button { display: grid; place-items: center; inline-size: 28px; block-size: 28px; margin: -4px -6px -4px 0; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--quiet); cursor: pointer; }
.definition button:hover, .definition [aria-expanded="true"] { color: var(--accent); }
.definition svg { fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; }
.definition p { position: absolute; inset-inline: 10px; inset-block-start: calc(var(--pad) + 30px); z-index: 2; padding: 14px 16px; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 12px 40px rgb(0 0 0 / .18); font-size: .875rem; line-height: 1.5; }

.drawer { margin-block-start: 12px; border-block-start: 1px solid var(--line); }
.drawer summary { display: inline-block; padding: 12px 0 0; color: var(--accent); font-size: .875rem; cursor: pointer; }
.drawer .scroll { margin-block-start: 12px; max-block-size: 420px; overflow-y: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
caption { text-align: start; color: var(--quiet); padding-block-end: 8px; }
th, td { padding: 7px 12px; border-block-end: 1px solid var(--line); text-align: end; font-weight: 400; }
tbody th, thead th:first-child { text-align: start; padding-inline-start: 0; }
thead th { color: var(--quiet); font-weight: 600; }
.untold { color: var(--quiet); }
`;
