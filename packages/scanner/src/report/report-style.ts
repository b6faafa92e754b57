// How the HTML report looks: on a screen, in the dark, on paper.
export const REPORT_STYLE = `
:root { color-scheme: light dark; --bg: #fbfbf9; --fg: #1c1f1e; --quiet: #5a615e; --line: #d9dcd8; --surface: #fff; --bad: #a3261d; --warn: #8a5a00; --good: #1d6a40; --accent: #1d5c63; }
@media (prefers-color-scheme: dark) { :root { --bg: #141716; --fg: #e8ebe9; --quiet: #a3aba7; --line: #343a37; --surface: #1c201e; --bad: #ff9b90; --warn: #f0c05c; --good: #7fd6a4; --accent: #86cdd4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px clamp(16px, 4vw, 48px) 96px; max-width: 1180px; background: var(--bg); color: var(--fg); font: 16px/1.55 system-ui, sans-serif; }
h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2vw, 2.75rem); line-height: 1.15; letter-spacing: -.02em; overflow-wrap: anywhere; }
h2 { margin: 56px 0 16px; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 0; font-size: 1.0625rem; } h4 { margin: 14px 0 4px; font-size: .875rem; color: var(--quiet); font-weight: 600; }
p { margin: 8px 0; max-width: 75ch; }
a { color: var(--accent); }
code, pre { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: 4px 0 0; padding: 12px; background: var(--bg); border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; }
.eyebrow { margin: 0 0 4px; color: var(--quiet); }
.verdict { font-size: 1.25rem; font-weight: 600; } .verdict.bad { color: var(--bad); } .verdict.good { color: var(--good); }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 16px 0 0; } .facts dt { color: var(--quiet); font-size: .8125rem; } .facts dd { margin: 0; }
.finding { margin: 0 0 16px; padding: 20px; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; break-inside: avoid; }
.severity { display: inline-block; padding: 1px 8px; border: 1px solid; border-radius: 99px; font-size: .75rem; font-weight: 600; vertical-align: 2px; color: var(--quiet); }
:is(.critical, .error) .severity { color: var(--bad); } .warning .severity { color: var(--warn); }
.subject { font-weight: 600; } .subjects { margin: 8px 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 4px 8px; } .subjects code { display: inline-block; padding: 1px 8px; background: var(--bg); border: 1px solid var(--line); border-radius: 6px; } .rule { color: var(--quiet); font-weight: 400; font-size: .875rem; } .why { color: var(--quiet); font-size: .9375rem; }
details { margin-top: 12px; } summary { cursor: pointer; } details li { overflow-wrap: anywhere; font-size: .875rem; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: 8px 12px; text-align: start; vertical-align: top; border-top: 1px solid var(--line); } thead th { border-top: 0; color: var(--quiet); font-weight: 600; white-space: nowrap; } tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 7.5rem; background: var(--surface); }
.met { font-weight: 600; color: var(--bad); } .not { color: var(--quiet); } .met.allowed { color: inherit; font-weight: 400; } .by { overflow-wrap: anywhere; min-width: 220px; }
.shots { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 24px; align-items: start; margin-top: 24px; }
figure { margin: 0; } figure img { width: 100%; border: 1px solid var(--line); border-radius: 8px; } figure.phone img { max-width: 320px; } figcaption { color: var(--quiet); font-size: .875rem; }
@media (max-width: 760px) { table { min-width: 680px; } tbody th { position: sticky; inset-inline-start: 0; max-width: 9.5rem; border-inline-end: 1px solid var(--line); } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; } details { display: block; } h2 { break-after: avoid; } }
`;
