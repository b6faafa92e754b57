// The visitor's own page: chips, timeline, number.

export const receipt = `
.chips {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  padding: 0;
  list-style: none;
}
.timeline {
  margin: 1rem 0 0;
  padding: 0;
  list-style: none;
}
.timeline > li {
  position: relative;
  padding-block-end: 1.25rem;
  padding-inline-start: 1.5rem;
  border-inline-start: 2px solid color-mix(in srgb, var(--border) 45%, transparent);
}
.timeline > li:last-child {
  padding-block-end: 0;
}
.timeline > li::before {
  content: "";
  position: absolute;
  inset-inline-start: calc(-.375rem - 1px);
  inset-block-start: .375rem;
  inline-size: .75rem;
  block-size: .75rem;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--bg);
}
.timeline p {
  margin-block-start: .125rem;
}
time {
  color: var(--muted);
  font-size: .9375rem;
}
.timeline .link {
  min-block-size: 1.75rem;
}
.rights {
  display: grid;
  gap: .375rem;
  margin: var(--space) 0 0;
  padding: 0;
  border: 0;
}
.rights legend {
  padding: 0;
  margin-block-end: .375rem;
  font-weight: 600;
}
.rights label {
  display: flex;
  gap: .625rem;
  align-items: baseline;
  min-block-size: 1.75rem;
}
.rights input {
  flex: none;
  inline-size: 1.125rem;
  block-size: 1.125rem;
  margin: 0;
  translate: 0 .1875rem;
  accent-color: var(--accent);
}
.requests {
  padding: 0;
  list-style: none;
}
.requests li {
  padding-block: .5rem;
}
.requests p {
  margin: 0;
}
.stored {
  margin-block-start: var(--space);
}
.links {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  align-items: baseline;
}
.links .link, summary {
  min-block-size: 1.75rem;
}
summary {
  inline-size: fit-content;
}
details[open] {
  flex-basis: 100%;
}
details .links {
  padding-inline-start: 1rem;
}
.verdict {
  margin-block-start: .5rem;
  padding: .5rem .75rem;
  border: 1px solid var(--border);
  border-inline-start: 4px solid var(--accent);
  border-radius: calc(var(--radius) * .33);
}
.verdict.bad {
  border-inline-start-style: double;
  border-inline-start-color: var(--fg);
}
.verdict ul {
  margin-block-start: .25rem;
  padding-inline-start: 1.25rem;
  list-style: disc;
}
.verdict li + li {
  margin-block-start: .25rem;
}
.verdict strong::before {
  content: "✔ " / "";
}
.verdict.bad strong::before {
  content: "✖ " / "";
}
pre {
  direction: ltr;
  text-align: left;
  max-block-size: 20rem;
  margin: .5rem 0 0;
  padding: .75rem;
  overflow: auto;
  border: 1px solid var(--border);
  border-radius: calc(var(--radius) * .67);
  font: .8125rem/1.45 ui-monospace, monospace;
  white-space: pre-wrap;
}
@media print {
  pre {
    max-block-size: none;
  }
}`;
