// The staff's pages: forms, verdicts, the notice as it was shown, queues and tables; and all of it on paper.
export const staff = `
.staff .when { max-inline-size: 80ch; text-wrap: pretty; }
.staff .told { min-block-size: 1.5em; color: var(--quiet); }
.staff .told:empty { min-block-size: 0; margin-block-end: calc(-1 * var(--gap)); }
.staff label { display: block; font-weight: 600; font-size: .9375rem; margin-block-end: 5px; }
.staff .content:focus { outline: none; }
.staff .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; letter-spacing: .02em; }
.staff .rows li { padding-block: 8px; border-block-end: 1px solid var(--line); font-size: .9375rem; overflow-wrap: anywhere; }
.staff .rows li:last-child { border-block-end: 0; }
.staff .panel > h2 + * { margin-block-start: 8px; }
.staff table { font-size: .875rem; }
.staff th, .staff td { text-align: start; padding-inline-start: 0; padding-inline-end: 20px; }
.staff .plain { text-align: start; }
.staff .panel > p:has(> button) { margin-block-start: 14px; }
.staff button.second { min-block-size: 40px; padding: 7px 14px; border: 1px solid var(--edge); border-radius: 10px; background: none; font-size: .9375rem; cursor: pointer; }
.staff button.second:hover { background: var(--wash); }

.lookup { display: grid; gap: 18px clamp(16px, 2vw, 32px); grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr)); align-items: start; }
.lookup > div { min-inline-size: 0; }
.lookup .wide { grid-column: 1 / -1; }
.lookup input[type="file"] { padding: 9px 12px; font-size: .875rem; max-inline-size: 100%; }
.lookup .note { margin-block-start: 6px; }
.lookup .send { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; }
.lookup .send .note { margin: 0; }

.verdict { border-inline-start: 6px solid var(--edge); }
.verdict.verified { border-color: var(--answered); }
.verdict.altered { border-color: var(--wrong); background: color-mix(in srgb, var(--wrong) 9%, var(--surface)); }
.verdict.altered h2 { color: var(--wrong); }
.verdict h2 { font-size: clamp(1.25rem, 1.1rem + .6vw, 1.5rem); }
.verdict p { max-inline-size: 80ch; text-wrap: pretty; }
.checks { display: flex; flex-wrap: wrap; gap: 6px 22px; margin-block-start: 12px; font-size: .9375rem; }
.checks .result { color: var(--quiet); }
.checks .fails, .checks .fails .result { color: var(--wrong); font-weight: 600; }
.verdict ol { margin: 10px 0 0; padding-inline-start: 20px; display: grid; gap: 6px; font-size: .9375rem; max-inline-size: 80ch; overflow-wrap: anywhere; }

.pair { display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); }
@media (min-width: 1000px) { .pair { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; } }
.before-after { max-inline-size: 460px; }
.staff .before-after tbody th { white-space: normal; overflow-wrap: anywhere; }
.staff .before-after :is(th, td) { padding-inline-end: 12px; }
.facts { margin-block-start: 18px; display: grid; gap: 1px 28px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 210px), 1fr)); }
.facts > div { padding-block: 7px; border-block-end: 1px solid var(--line); min-inline-size: 0; }
.facts dt { color: var(--quiet); font-size: .8125rem; }
.facts dd { font-size: .9375rem; overflow-wrap: anywhere; }

.saw pre { max-block-size: 420px; overflow: auto; padding: 12px; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; }
.saw del { color: var(--quiet); }
.saw ins { text-decoration: none; font-weight: 600; }
.saw .drawer .rows { margin-block-start: 8px; }

.captures { margin-block-start: 0; }
.captures pre { padding: 10px 12px; overflow: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; font-size: .875rem; }
.captures ol { margin: 10px 0 0; padding-inline-start: 20px; display: grid; gap: 6px; font-size: .9375rem; max-inline-size: 80ch; overflow-wrap: anywhere; }
.shots { margin: 14px 0 0; padding: 0; list-style: none; display: grid; gap: 20px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr)); align-items: start; }
.shots figure { margin: 0; break-inside: avoid; }
.shots img { display: block; max-inline-size: 100%; inline-size: auto; block-size: auto; max-block-size: 440px; border: 1px solid var(--edge); border-radius: 10px; }
.shots figcaption { margin-block-start: 8px; color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
.shots strong { color: var(--ink); }
.shots code { font-size: .75rem; }

.takings { display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: center; }
.takings .note, .takings [role="status"] { inline-size: 100%; max-inline-size: 90ch; }
.takings [role="status"]:empty { display: none; }
.history ol { margin: 8px 0 0; padding: 0; list-style: none; }
.history button { inline-size: 100%; padding: 8px 10px; color: var(--ink); }
.history [aria-current] { background: var(--wash); }
.staff .acts { min-inline-size: 640px; }
.staff .acts td:last-child { color: var(--quiet); }

@media screen and (max-width: 760px) {
  .queue :is(tbody, tr) { display: grid; }
  .queue thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .queue tr { padding-block: 10px; border-block-end: 1px solid var(--line); }
  .queue tr:last-child { border-block-end: 0; }
  .staff .queue :is(th, td) { display: grid; grid-template-columns: minmax(0, 9.5em) minmax(0, 1fr); align-items: baseline; gap: 10px; padding: 3px 0; border: 0; white-space: normal; overflow-wrap: anywhere; }
  .queue :is(th, td)::before { content: attr(data-title); color: var(--quiet); font-weight: 400; }
}
.queue .late { color: var(--wrong); font-weight: 600; }
.queue button { padding: 4px 8px; margin-inline-start: -8px; }
.queue tr[aria-current] { background: var(--wash); }
.case .moves { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; margin-block: 14px; }
.case .moves > * { min-inline-size: 0; max-inline-size: 100%; }
.case .moves select { inline-size: auto; max-inline-size: 100%; min-block-size: 40px; }
.case .confirm { padding: 14px 16px; border: 1px solid var(--edge); border-radius: 10px; display: grid; gap: 12px; max-inline-size: 80ch; }
.case .confirm div { display: flex; flex-wrap: wrap; gap: 10px; }
.case textarea { inline-size: 100%; min-block-size: 220px; padding: 12px; font: inherit; font-size: .9375rem; color: inherit; background: var(--ground); border: 1px solid var(--edge); border-radius: 10px; }
.case h3 { font-size: 1rem; margin-block-start: 22px; }
.case .letters { margin-block-start: 16px; display: grid; gap: 10px; max-inline-size: 90ch; }

.account { padding-block: 14px; border-block-end: 1px solid var(--line); display: grid; gap: 10px; }
.account:last-child { border-block-end: 0; }
.account .fields { display: grid; gap: 12px 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr)); }
.account fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.account fieldset label, .account .check { display: flex; gap: 8px; align-items: center; font-weight: 400; min-block-size: 32px; margin: 0; }
.account legend { font-weight: 600; font-size: .9375rem; padding: 0; margin-block-end: 2px; }
.account input[type="checkbox"] { inline-size: auto; min-block-size: 0; }
.account form { display: grid; gap: 12px; margin-block-start: 6px; }
.account summary { cursor: pointer; padding-block: 4px; overflow-wrap: anywhere; }
.account .moves { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
.account .secret { padding: 10px 14px; background: var(--wash); border-radius: 10px; overflow-wrap: anywhere; user-select: all; }

@media print {
  .bar nav, .bar button, .tabs, .lookup, .takings, .history, .after, .captures.none, .register:not(:has([open])), .switches, .staff .headline, .staff .told, .drawer:not([open]) { display: none; }
  @page { size: A4; margin: 14mm; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .saw { break-before: page; }
}
`;
