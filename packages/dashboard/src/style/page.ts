// The page: bar, headline, sections, messages, sign-in.
export const page = `
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; }
h1, h2, h3, p, ul, dl, dd, figure, pre { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1vw, 2rem); line-height: 1.2; font-weight: 650; letter-spacing: -.022em; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 620; letter-spacing: -.01em; }
code, pre { font: 400 .9em/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
svg { display: block; }
.sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
main:focus { outline: none; }

.bar, main:not(.door) { max-inline-size: 1760px; margin-inline: auto; padding-inline: clamp(16px, 3.2vw, 56px); }
.bar { position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; padding-block: 14px; }
.mark rect { fill: var(--ink); }
.mark path { stroke: var(--ground); stroke-width: 2.4; stroke-linecap: round; }
.site { margin-inline-end: auto; font-weight: 600; letter-spacing: -.01em; min-inline-size: 0; }
@media (max-width: 559px) { .bar .site { flex: 1 0 calc(100% - 40px); } .bar .languages { margin-inline: -8px auto; } .bar .plain { margin-inline-end: -10px; } }
@media (max-width: 400px) { .bar { column-gap: 6px; } .bar .plain, .bar .languages > * { padding-inline: 7px; } }
.skip { position: absolute; inset-block-start: 8px; inset-inline-start: 16px; z-index: 3; padding: 8px 14px; background: var(--accent); color: var(--on-accent); border-radius: 8px; translate: 0 -300%; }
.skip:focus { translate: 0; }
main { padding-block: clamp(18px, 2.4vw, 40px) 72px; display: grid; gap: var(--gap); }
.headline { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 16px 32px; }
.headline > :first-child { flex: 1 1 20rem; }
.when { color: var(--quiet); margin-block-start: 4px; font-size: .9375rem; }
.content { display: grid; gap: var(--gap); transition: opacity .15s; }
.content > div, .content > section { min-inline-size: 0; }
.busy { opacity: .55; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--pad); min-inline-size: 0; }
.finding, .note { color: var(--quiet); font-size: .9375rem; text-wrap: pretty; }
.note { font-size: .8125rem; line-height: 1.5; }
.content section > .note { margin-block-start: 10px; padding-inline: 2px; }
.charts { display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); }
@media (min-width: 1120px) { .charts { grid-template-columns: minmax(0, 1fr) minmax(340px, 27%); align-items: stretch; } }

.message { padding-block: clamp(32px, 5vw, 72px); display: grid; justify-items: start; gap: 14px; }
.message h2 { font-size: clamp(1.25rem, 1.1rem + .6vw, 1.5rem); letter-spacing: -.018em; text-wrap: balance; }
.message p { max-inline-size: 68ch; color: var(--quiet); }
.message pre { inline-size: 100%; max-inline-size: 780px; padding: 14px 18px; background: var(--ground); border: 1px solid var(--line); border-radius: 10px; user-select: all; }
.message .main { margin-block-start: 8px; }
.scroll { overflow-x: auto; overscroll-behavior-inline: contain; }

.method { padding-block-start: 12px; }
.method dl { display: grid; gap: 22px 40px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); margin-block-start: 16px; }
.method dt { font-weight: 600; font-size: .875rem; }
.method dd { color: var(--quiet); font-size: .875rem; margin-block-start: 3px; max-inline-size: 62ch; text-wrap: pretty; }

.sample { position: sticky; inset-block-start: 0; z-index: 4; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; padding: 9px clamp(16px, 3.2vw, 56px); font-size: .9375rem; border-block-end: 1px solid var(--edge); background: repeating-linear-gradient(-45deg, var(--sample) 0 14px, var(--sample-stripe) 14px 28px); color: var(--ink); }
.sample a { color: inherit; font-weight: 600; }
html:has(.sample) { scroll-padding-block-start: 6rem; }
@media (max-height: 30rem) { .sample { position: static; } html:has(.sample) { scroll-padding-block-start: 0; } }

.door { min-block-size: 100vh; min-block-size: 100dvh; align-content: center; justify-content: center; grid-template-columns: minmax(0, 410px); padding: 32px 16px; }
.door form { display: grid; gap: 10px; background: var(--surface); border: 1px solid var(--line); border-radius: 18px; padding: clamp(24px, 6vw, 40px); }
.door .mark { inline-size: 34px; block-size: 34px; margin-block-end: 10px; }
.door label { font-weight: 600; font-size: .9375rem; margin-block-start: 12px; }
.door .main { margin-block-end: 10px; }
.door .way { display: block; min-block-size: 44px; padding: 9px 20px; border: 1px solid var(--edge); border-radius: 10px; background: none; color: var(--ink); font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.door .way:hover { background: var(--wash); }
.door code { color: var(--ink); }
.door .languages { justify-content: center; }

@media (prefers-reduced-motion: reduce) { * { transition: none; animation: none; } }
`;
