// The pages beside the overview: filters, parity, markers, funnel, breakdowns, versions.
export const pages = `

.tools { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
.menu { position: relative; }
.menu summary { padding: 10px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); font-size: .9375rem; line-height: 1.4; cursor: pointer; list-style: none; }
.menu summary::-webkit-details-marker { display: none; }
.menu > div { position: absolute; inset-inline-end: 0; z-index: 3; display: grid; min-inline-size: 240px; margin-block-start: 8px; padding: 8px; background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 12px 40px rgb(0 0 0 / .16); }
.menu button { padding: 8px 12px; border: 0; border-radius: 8px; background: none; text-align: start; font-size: .875rem; cursor: pointer; }
.menu button:hover { background: var(--wash); }
.pictures { margin-block-start: 12px; font-size: .8125rem; color: var(--quiet); }
.pictures button { min-inline-size: 44px; padding: 3px 8px; border: 1px solid var(--line); border-radius: 8px; background: none; color: var(--accent); font-size: .8125rem; cursor: pointer; }
@media (max-width: 560px) { .tools { inline-size: 100%; } .menu > div { inset-inline: 0 auto; } }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; font-size: .9375rem; }
.filters > p { color: var(--quiet); }
.chip { padding: 5px 12px; border: 1px solid var(--edge); border-radius: 99px; background: var(--wash); color: var(--ink); text-decoration: none; }
.chip:hover { border-color: var(--accent); }

.change { margin-block-start: 6px; font-size: .8125rem; line-height: 1.5; color: var(--quiet); font-variant-numeric: tabular-nums; }
.change.clear { color: var(--ink); font-weight: 600; }

.parity { display: grid; grid-template-columns: auto auto auto 1fr; align-items: center; gap: 4px 14px; margin-block-start: 14px; padding: 12px var(--pad); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); font-size: .875rem; }
.parity h2 { font-size: .9375rem; }
.parity .score { font-weight: 620; font-variant-numeric: tabular-nums; white-space: nowrap; }
.parity > p:last-of-type { color: var(--quiet); }
.parity ul { grid-column: 1 / -1; }
.parity li { padding-block: 2px; }
.parity.broken { border-color: var(--wrong); }
.parity.broken > p:last-of-type, .parity.broken .score { color: var(--wrong); }
.pips .kept { fill: var(--answered); } .pips .lost { fill: none; stroke: var(--wrong); stroke-width: 2; }
@media (max-width: 700px) { .parity { grid-template-columns: auto auto 1fr; } .parity > p:last-of-type { grid-column: 1 / -1; } }

.chart path.before { stroke: var(--edge); stroke-width: 1.5; opacity: .75; }
.version-marks { cursor: pointer; }
.version-marks line { stroke: var(--edge); stroke-dasharray: 1 4; }
.chart .version-marks path { fill: var(--raised); stroke: var(--ink); stroke-width: 1.25; }
.version-marks text { fill: var(--ink); font-size: 10px; font-weight: 600; }
.markers { display: flex; flex-wrap: wrap; gap: 6px 24px; margin-block-start: 14px; font-size: .875rem; }
.markers summary { cursor: pointer; padding-block: 4px; }
.markers details[open] { flex-basis: 100%; }
.markers li:has([open]) { flex-basis: 100%; }
.diamond { display: inline-grid; place-items: center; inline-size: 22px; block-size: 22px; margin-inline-end: 6px; font-size: .6875rem; font-weight: 600; background: var(--wash); border-radius: 50%; }
.changes { display: grid; gap: 4px; margin-block: 8px 4px; font-size: .875rem; }
.changes li { padding-inline-start: 14px; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; }

.funnel .finding { margin-block: 4px 20px; }
.stages { display: grid; gap: 16px; margin: 0; padding: 0; list-style: none; }
.stages li { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 16px; }
.stages h3 { font-size: .9375rem; font-weight: 500; }
.stages .rate { font-size: 1.125rem; font-weight: 620; font-variant-numeric: tabular-nums; }
.stage-bar, .stages li > .note { grid-column: 1 / -1; margin-block: 3px; }
.stage-bar .track { fill: var(--line); opacity: .6; }
.stage-bar .bar { fill: var(--acceptAll); }
.stage-bar .granted { fill: var(--answered); }

.groups { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr)); align-items: start; }
.group .scroll { margin-block-start: 12px; }
.group thead th { white-space: normal; vertical-align: bottom; line-height: 1.3; }
.group :is(th, td) { padding-inline: 7px; }
.group :is(th, td):first-child { padding-inline-start: 0; }
.group :is(th, td):last-child { padding-inline-end: 0; }
.group td.barred { display: flex; align-items: center; justify-content: end; gap: 10px; min-inline-size: 130px; }
.group .whisker-bar { flex: 1; min-inline-size: 50px; margin: 0; }
@media (max-width: 560px) { .group :is(.whisker-bar, .spare) { display: none; } .group td.barred { min-inline-size: 0; } .group :is(th, td) { padding-inline: 4px; } }
.group tr:last-child > * { border-block-end: 0; }
.group th a { text-decoration-thickness: 1px; }
.group .untold { white-space: normal; }

.versions { display: grid; gap: 14px; margin: 0; padding: 0; list-style: none; grid-template-columns: repeat(auto-fill, minmax(min(100%, 640px), 1fr)); }
.versions .rate { margin-block-start: 6px; font-weight: 600; }
.versions h3 { font-size: 1rem; font-weight: 620; }
.versions code { color: var(--quiet); font-size: .8125rem; margin-inline-start: 6px; }

.delivery .finding { margin-block-start: 8px; max-inline-size: 76ch; }

@media (forced-colors: active) {
  .stage-bar .track { fill: Canvas; stroke: GrayText; } .stage-bar .bar { fill: CanvasText; }
  .pips .kept { fill: CanvasText; } .chart path.before { stroke: GrayText; }
}
`;
