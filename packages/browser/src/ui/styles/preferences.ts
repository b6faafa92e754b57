// The preferences: a dialog with a scrolling middle and a foot that is always in view (P3).

export const preferences = `
.panel {
  position: fixed;
  inset: 0;
  display: flex;
  flex-direction: column;
  inline-size: min(44rem, 100vi - 1rem);
  max-inline-size: none;
  max-block-size: min(52rem, 100dvb - 1rem);
  margin: auto;
  padding: 0;
  overflow: hidden;
  border: 1px solid var(--border);
  border-radius: calc(var(--radius) * 1.34);
  background: var(--bg);
  color: var(--fg);
  font: 1rem/1.5 var(--font);
  box-shadow: 0 1.5rem 4rem rgb(0 0 0 / .3);
}
.panel::backdrop {
  background: rgb(0 0 0 / .55);
}
.scroller {
  flex: 1 1 auto;
  min-block-size: 0;
  padding: clamp(1rem, 4vi, 1.75rem);
  overflow: auto;
  overscroll-behavior: contain;
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
.scroller > * + *, .end > * + * {
  margin-block-start: .75rem;
}
.panel h2 {
  font-size: 1.375rem;
  outline: none; /* a title takes the focus so that reading starts there; it is no control */
}
.panel a {
  text-underline-offset: .2em;
}
.panel .muted {
  color: var(--muted);
}
.panel .note {
  padding: .625rem .875rem;
  border: 1px solid var(--border);
  border-inline-start: 4px solid var(--accent);
  border-radius: calc(var(--radius) * .5);
}
.scroller > .pair {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
  gap: .5rem;
}
.scroller > .pair .main {
  padding-inline: .25rem;
}
.purpose {
  min-inline-size: 0;
  padding-block-start: 1rem;
  border-block-start: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
}
.scroller > .purpose {
  margin-block-start: 1rem;
}
legend {
  float: inline-start;
  inline-size: 100%;
  padding: 0;
}
legend + * {
  clear: both;
}
.row {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: .5rem 1.5rem;
  align-items: center;
}
.verdicts {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: .5rem;
  min-inline-size: 16rem;
  font-weight: 600;
}
.verdict {
  display: inline-flex;
  gap: .5rem;
  align-items: center;
  min-block-size: 2.75rem;
  padding: .25rem .875rem;
  border: 2px solid var(--border);
  border-radius: calc(var(--radius) * .67);
  overflow-wrap: normal; /* a word broken in two is worse than two rows */
  cursor: pointer;
}
.verdict:hover {
  border-color: currentColor;
}
.verdict:has(:checked) {
  border-color: var(--accent);
  box-shadow: inset 0 0 0 1px var(--accent);
}
.verdict:has(:focus-visible) {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
.verdict input {
  inline-size: 1.25rem;
  block-size: 1.25rem;
  margin: 0;
  accent-color: var(--accent);
  outline: none;
}
details {
  margin-block-start: .25rem;
}
summary {
  display: inline-block;
  min-block-size: 2.75rem;
  padding-block: .625rem;
}
.off {
  max-inline-size: 16rem;
}
.services, .tracers {
  margin: .5rem 0 0;
  padding: 0;
  list-style: none;
}
.service {
  padding: .875rem;
  border: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
  border-radius: calc(var(--radius) * .67);
  font-size: .9375rem;
}
.service + .service {
  margin-block-start: .5rem;
}
.service legend, .service-name {
  font-weight: 600;
}
.service legend {
  float: none;
}
.service p, .service .verdicts {
  margin-block-start: .375rem;
}
.service fieldset {
  min-inline-size: 0;
}
.service .verdicts {
  inline-size: fit-content;
}
.about {
  text-align: -webkit-match-parent;
  text-align: match-parent; /* a text in another script begins where the others do */
}
.tracers li {
  padding-block: .375rem;
  border-block-start: 1px dashed color-mix(in srgb, var(--border) 45%, transparent);
}
.panel code {
  direction: ltr;
  unicode-bidi: isolate;
  font: .9em ui-monospace, monospace;
}
.search {
  display: grid;
  gap: .25rem;
  margin-block-start: .5rem;
}
.search input {
  min-block-size: 2.75rem;
  padding: .375rem .75rem;
  border: 2px solid var(--border);
  border-radius: calc(var(--radius) * .67);
  background: var(--bg);
  color: inherit;
  font: inherit;
}
.pages {
  display: flex;
  gap: .5rem;
  margin-block-start: .5rem;
}
.end a {
  display: inline-block;
  min-block-size: 1.5rem;
}
.withdrawal p {
  margin-block-start: .5rem;
}
.withdrawal {
  padding-block-start: 1rem;
  border-block-start: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
}
.foot {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  align-items: center;
  padding: .75rem clamp(1rem, 4vi, 1.75rem);
  border-block-start: 1px solid var(--border);
  background: var(--bg);
}
.foot .main, .foot .plain {
  flex: 0 1 auto;
}
@media (max-width: 30rem) {
  .row {
    grid-template-columns: 1fr;
  }
  .verdicts, .service .verdicts {
    inline-size: auto;
    min-inline-size: 0;
  }
  .wordy {
    grid-template-columns: 1fr;
  }
  .verdict {
    padding-inline: .625rem;
  }
  .foot .main, .foot .plain {
    flex: 1 1 11rem;
  }
}
@media (max-width: 22rem) {
  .verdicts {
    grid-template-columns: 1fr;
  }
}
@media (max-height: 24rem) {
  .panel {
    overflow: auto;
  }
  .scroller {
    flex: none;
    overflow: visible;
  }
}
@media (forced-colors: active) {
  .verdict:has(:checked) {
    border-color: Highlight;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .panel, .panel::backdrop {
    transition: opacity .15s;
    @starting-style {
      opacity: 0;
    }
  }
}`;
