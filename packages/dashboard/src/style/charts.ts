// Lines, marks and bars: each series has a colour, a dash and a shape, and keeps the last two in print and forced colours.
import { SERIES, type SeriesId } from '../figures/indicators.ts';

const DASHES: Readonly<Record<SeriesId, string>> = { answered: '2 5', acceptAll: 'none', refuseAll: '11 5', custom: '12 4 2 4' };

const series = SERIES.map(
  id => `
.line-${id} { stroke: var(--${id}); stroke-dasharray: ${DASHES[id]}; }
.lead-${id} { stroke: var(--${id}); }
.mark-${id} { fill: var(--${id}); stroke: var(--surface); }
.mark-${id}.hollow { fill: var(--surface); stroke: var(--${id}); }`,
).join('');

export const charts = `
.trend { display: flex; flex-direction: column; }
.trend .finding { margin-block-start: 4px; min-block-size: 3em; max-inline-size: 76ch; }
.chart { position: relative; margin-block: 8px 10px; touch-action: pan-y; }
.chart > svg { inline-size: 100%; overflow: visible; }
.chart > svg:focus-visible { outline-offset: 6px; }
.chart path { fill: none; stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; }
.legend path { fill: none; stroke-width: 2.25; stroke-linecap: round; }
${series}
.chart path.growing { stroke-width: 1.5; stroke-dasharray: 1 4; }
.chart [class^="mark-"], .legend [class^="mark-"], .readout [class^="mark-"] { stroke-width: 1.5; }
.chart [class^="lead-"] { stroke-width: 1; opacity: .7; }
${SERIES.map(id => `:is(.chart, .legend, .readout) .mark-${id} { fill: var(--${id}); } .chart .mark-${id}.hollow { fill: var(--surface); }`).join('')}
.axes line { stroke: var(--line); }
.axes .base { stroke: var(--edge); }
.axes text { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.not-over { fill: var(--ink); opacity: .045; }
.ends text { fill: var(--ink); font-size: 13px; font-weight: 500; }
.ends .rate { fill: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }
.chart .cursor { stroke: var(--edge); }
.readout { position: absolute; inset-block-start: 34px; z-index: 1; min-inline-size: 172px; padding: 11px 14px; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 8px 28px rgb(0 0 0 / .14); font-size: .8125rem; pointer-events: none; }
.readout > p:first-child { font-weight: 600; margin-block-end: 5px; }
.readout dl > div { display: flex; justify-content: space-between; gap: 18px; line-height: 1.75; white-space: nowrap; }
.readout dt { display: flex; align-items: center; gap: 8px; color: var(--quiet); }
.readout dd { font-variant-numeric: tabular-nums; }
.readout .base { color: var(--quiet); margin-block-start: 5px; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: .8125rem; }
.legend li { display: flex; align-items: center; gap: 8px; white-space: nowrap; }
.trend > .chart { margin-block-end: auto; }
.trend .note { margin-block-start: 14px; }

.purposes { display: flex; flex-direction: column; }
.purposes .finding { margin-block: 4px 20px; font-size: .875rem; }
.purposes ul { display: grid; gap: 22px; }
.purposes li { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 16px; }
.purposes :is(.fraction, .sure) { grid-column: 1 / -1; }
.purposes h3 { font-size: .9375rem; font-weight: 500; line-height: 1.4; }
.purposes .rate { font-size: 1.25rem; font-weight: 620; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.purposes li:has(.few) > :is(h3, .rate) { grid-column: 1 / -1; }
.purposes .few { font-size: .8125rem; font-weight: 500; letter-spacing: 0; }
.whisker-bar { grid-column: 1 / -1; margin-block: 4px; }
.whisker-bar .track { fill: var(--line); }
.whisker-bar .bar { fill: var(--acceptAll); }
.whisker-bar .whisker { stroke: var(--ink); stroke-width: 1.5; }
.purposes .drawer { margin-block-start: auto; }
.purposes ul + .drawer { border-block-start: 0; padding-block-start: 14px; }

@media (forced-colors: active) {
  .chart [class^="line-"], .legend [class^="line-"], .chart [class^="lead-"] { stroke: CanvasText; }
  :is(.chart, .legend, .readout) [class^="mark-"] { fill: CanvasText; stroke: Canvas; }
  .chart [class^="mark-"].hollow { fill: Canvas; stroke: CanvasText; }
  .axes line { stroke: GrayText; } .axes text, .ends text, .ends .rate { fill: CanvasText; } .not-over { fill: none; stroke: GrayText; opacity: 1; }
  .whisker-bar .track { fill: Canvas; stroke: GrayText; } .whisker-bar .bar { fill: GrayText; } .whisker-bar .whisker { stroke: CanvasText; }
}
`;
