// The cards of the key figures: one surface cut by hairlines, and the blank shape while they load.
export const cards = `
.cards { display: grid; grid-template-columns: 1fr; gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: var(--radius); }
@media (min-width: 560px) { .cards { grid-template-columns: repeat(2, 1fr); } }
@media (min-width: 860px) { .cards { grid-template-columns: repeat(3, 1fr); } }
@media (min-width: 1680px) { .cards { grid-template-columns: repeat(6, 1fr); } }
.card { position: relative; min-inline-size: 0; padding: var(--pad); background: var(--surface); }
.card:first-child { border-start-start-radius: 13px; }
.card:last-child { border-end-end-radius: 13px; }
@media (max-width: 559px) { .card:first-child { border-start-end-radius: 13px; } .card:last-child { border-end-start-radius: 13px; } }
@media (min-width: 560px) { .card:nth-child(2) { border-start-end-radius: 13px; } .card:nth-child(5) { border-end-start-radius: 13px; } }
@media (min-width: 860px) { .card:nth-child(2), .card:nth-child(5) { border-radius: 0; } .card:nth-child(3) { border-start-end-radius: 13px; } .card:nth-child(4) { border-end-start-radius: 13px; } }
@media (min-width: 1680px) { .card:nth-child(3), .card:nth-child(4) { border-radius: 0; } .card:first-child { border-end-start-radius: 13px; } .card:last-child { border-start-end-radius: 13px; } }
.card header { display: flex; align-items: center; justify-content: space-between; gap: 8px; }
.card h3 { font-size: .9375rem; font-weight: 500; line-height: 1.4; color: var(--quiet); }
.figure { display: flex; align-items: center; min-block-size: 3.25rem; margin-block: 2px 0; font-size: clamp(2rem, 1.6rem + 1vw, 2.5rem); line-height: 1.15; font-weight: 620; letter-spacing: -.035em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.figure.few { font-size: .9375rem; line-height: 1.35; font-weight: 500; letter-spacing: 0; white-space: normal; text-wrap: balance; }
.fraction, .sure { font-size: .875rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
.sure { color: var(--quiet); font-size: .8125rem; }
.card svg:not(.definition svg) { margin-block: 12px 8px; }
.interval-bar { overflow: visible; }
.interval-bar line { stroke-width: 4; }
.interval-bar .track { stroke: var(--line); }
.interval-bar .value { stroke: var(--accent); opacity: .45; }
.interval-bar .range { stroke: var(--accent); stroke-width: 12; }
.day-bars .whole { fill: var(--accent); opacity: .75; }
.day-bars .growing { fill: var(--accent); opacity: .3; }

.blank :is(.figure, .fraction, .sure, .rate, .finding, .note, h2, h3, summary) { color: transparent; }
.blank :is(.figure, .rate, .finding, h2) { background: linear-gradient(var(--line), var(--line)) 0 50% / 62% 55% no-repeat; border-radius: 6px; }
.blank :is(svg, .definition, .legend) { opacity: 0; }

@media (forced-colors: active) {
  .cards { gap: 0; } .card { outline: 1px solid CanvasText; }
  .interval-bar .track { stroke: GrayText; stroke-width: 1; } .interval-bar :is(.range, .value) { stroke: CanvasText; opacity: 1; }
  .day-bars rect { fill: CanvasText; }
}
`;
