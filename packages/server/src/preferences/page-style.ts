// The look of the preferences page: the colours of the notice, one rule for both answers so that no theme can tell them apart (FR-10).

export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#1b1b1f);--fg:light-dark(#1d1d1f,#f2f2f4);--muted:light-dark(#56565c,#b3b3ba);--border:light-dark(#8a8a92,#85858d);--accent:light-dark(#1d4ed8,#9db8ff);--on-accent:light-dark(#fff,#10131c)}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:42rem;background:var(--bg);color:var(--fg);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.125rem;margin:0}
h3{font-size:1rem;margin:1rem 0 .25rem}
a{color:var(--accent)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between}
nav a{display:inline-block;padding:.35rem 0}
summary{padding:.35rem 0;cursor:pointer}
.muted{color:var(--muted);font-size:.9375rem}
.saved{border-inline-start:.25rem solid var(--accent);padding:.5rem .75rem;font-weight:600}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(9rem,100%),1fr));gap:.75rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
:focus-visible{outline:3px solid var(--fg);outline-offset:2px}
fieldset,section{margin:1rem 0;padding:1rem;border:1px solid var(--border);border-radius:.5rem;min-width:0}
legend{float:inline-start;inline-size:100%;padding:0}
legend+*{clear:both}
fieldset p{margin:.25rem 0}
.verdicts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(8rem,100%),1fr));gap:.75rem;margin:.5rem 0}
.verdicts label{display:flex;gap:.5rem;align-items:center;min-height:2.75rem;padding:.25rem .75rem;border:1px solid var(--border);border-radius:.5rem}
input{inline-size:1.25rem;block-size:1.25rem;accent-color:var(--accent);margin:0}
.typed{display:block;inline-size:100%;block-size:auto;min-block-size:2.75rem;padding:.5rem .75rem;font:inherit;border:1px solid var(--border);border-radius:.5rem;background:var(--bg);color:var(--fg)}
.verdicts label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.right{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;padding-block:.375rem;line-height:1.35}
.right input{flex:none}
ul{padding-inline-start:1.25rem;margin:.5rem 0}
code{font-size:.9375rem}
@media(forced-colors:active){button{border:2px solid ButtonText}.verdicts label:has(:checked){border-color:Highlight}}
@media print{:root{color-scheme:light}body{padding:0}nav,button{display:none}details::details-content{content-visibility:visible;block-size:auto}fieldset,section{break-inside:avoid}}
`;
