// The experiments page: one panel an experiment, its words first, then numbers, chart and what the variants look like.
export const experiment = `
.trial { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; }
.trial header { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: baseline; }
.trial h2 { font-size: clamp(1.125rem, 1rem + .5vw, 1.375rem); overflow-wrap: anywhere; }
.trial h3 { font-size: .9375rem; font-weight: 620; }
.state { padding: 2px 11px; border: 1px solid var(--edge); border-radius: 99px; font-size: .8125rem; font-weight: 600; }
.state.running { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.state.decided { border-color: var(--answered); border-width: 2px; }
.trial .verdict-words { padding-inline-start: 14px; border-inline-start: 5px solid var(--edge); font-size: 1.0625rem; display: grid; gap: 6px; max-inline-size: 85ch; text-wrap: pretty; }
.trial .verdict-words.different { border-color: var(--answered); }
.trial .verdict-words.wrong { border-color: var(--wrong); color: inherit; }
.trial .terms { display: grid; gap: 4px 28px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr)); }
.trial .terms > div { padding-block: 7px; border-block-end: 1px solid var(--line); min-inline-size: 0; }
.trial .terms dt { color: var(--quiet); font-size: .8125rem; }
.trial .terms dd { font-size: .9375rem; overflow-wrap: anywhere; }
.trial .terms .wide { grid-column: 1 / -1; }
.obstacles { padding: 12px 16px; border: 1px solid var(--wrong); border-radius: 10px; display: grid; gap: 4px; font-size: .9375rem; }
.obstacles strong { color: var(--wrong); }
.obstacles li { overflow-wrap: anywhere; }
.trial .numbers { font-size: .875rem; }
.trial .numbers th, .trial .numbers td { padding-block: 9px; }
.trial .numbers .goal { font-weight: 620; }
.trial .numbers .sure { display: block; color: var(--quiet); font-size: .75rem; font-weight: 400; }
.trial figure { min-inline-size: 0; }
.differences { inline-size: 100%; margin-block: 10px 4px; overflow: visible; }
.differences text { fill: var(--ink); font-size: 13px; }
.differences .tick { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.differences .grid { stroke: var(--line); }
.differences .zero { stroke: var(--ink); stroke-width: 1.5; }
.differences .always { stroke: var(--acceptAll); stroke-width: 2; }
.differences .once { stroke: var(--acceptAll); stroke-width: 9; opacity: .45; }
.differences .point { fill: var(--surface); stroke: var(--acceptAll); stroke-width: 3; }
.trial .key { display: flex; flex-wrap: wrap; gap: 4px 20px; font-size: .8125rem; color: var(--quiet); }
.trial .key li { display: flex; gap: 8px; align-items: center; }
.trial .key .differences { inline-size: 28px; margin: 0; flex: none; }
.frames { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); }
.frames article { min-inline-size: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-content: start; }
.frames h4 { margin: 0; font-size: .9375rem; font-weight: 620; }
.frames dl { font-size: .875rem; display: grid; gap: 6px; }
.frames dt { color: var(--quiet); font-size: .8125rem; }
.frames dd { overflow-wrap: anywhere; }
.trial .moves { display: flex; flex-wrap: wrap; gap: 10px; align-items: start; }
.trial .moves summary { display: inline-block; min-block-size: 44px; padding: 9px 18px; border: 1px solid var(--edge); border-radius: 10px; font-weight: 600; cursor: pointer; list-style: none; }
.trial .moves summary::-webkit-details-marker { display: none; }
.trial .moves summary:hover { background: var(--wash); }
.trial .moves [open] { display: grid; gap: 10px; padding: 14px 16px; border: 1px solid var(--edge); border-radius: 10px; max-inline-size: 70ch; }
.trial .moves [open] summary { border: 0; padding: 0; min-block-size: 0; }
.trial .moves [open] .main { justify-self: start; }
.trial .drawer li { padding-block: 4px; max-inline-size: 85ch; font-size: .9375rem; text-wrap: pretty; }
@media print { .trial .moves, .frames .switches { display: none; } .trial { break-inside: auto; } }
@media (forced-colors: active) { .differences .once { opacity: 1; stroke: Highlight; } .differences .always { stroke: CanvasText; } .state.running { forced-color-adjust: none; } }
`;
