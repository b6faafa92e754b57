// The declaration: a table that becomes labelled rows where it is narrow, and that prints.

export const declaration = `
:host {
  container-type: inline-size;
}
.head {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem 1rem;
  align-items: center;
  justify-content: space-between;
}
table {
  inline-size: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  font-size: .9375rem;
}
.card > table {
  margin-block-start: 1rem;
}
caption {
  padding-block-end: .5rem;
  color: var(--muted);
  text-align: start;
}
th, td {
  padding-block: .5rem;
  padding-inline: 0 .75rem;
  border-block-start: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
  text-align: start;
  vertical-align: top;
}
thead th {
  border: 0;
  color: var(--muted);
  font-size: .8125rem;
  font-weight: 600;
}
thead th:first-child {
  inline-size: 22%; /* the names of most tracers in one line */
}
.who th {
  padding-block: .875rem 0;
  font-weight: 400;
}
.who td {
  padding-block-start: 0;
  border: 0;
}
.service-name {
  margin-inline-end: .5rem;
  font-weight: 600;
}
.who .chip {
  padding-block: 0;
  font-size: .8125rem;
}
.about {
  display: block;
  margin-block-start: .25rem;
}
tbody tr:not(.who) td:first-child {
  padding-inline-start: .75rem;
}
code {
  justify-self: start;
  direction: ltr;
  unicode-bidi: isolate;
  font: .9em ui-monospace, monospace;
  overflow-wrap: anywhere;
}
bdi, .about {
  text-align: -webkit-match-parent;
  text-align: match-parent; /* a text in another script begins where the others do */
}
thead th:nth-child(1) {
  inline-size: 18%;
}
thead th:nth-child(3) {
  inline-size: 27%;
}
thead th:nth-child(4) {
  inline-size: 16%;
}
thead th:nth-child(6) {
  inline-size: 11%;
}
.note {
  margin-block-start: .5rem;
  font-size: .8125rem;
}
@container (max-width: 46rem) {
  table, caption, tbody, tr, th, td {
    display: block;
  }
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tbody tr {
    padding-block: .5rem;
    border-block-start: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
  }
  tbody .who + .who {
    padding-block-start: 0;
    border: 0;
  }
  tbody .who:has(+ .who) {
    padding-block-end: 0;
  }
  th, td, tbody tr:not(.who) td:first-child {
    padding: .125rem 0;
    border: 0;
  }
  td[data-label] {
    display: grid;
    grid-template-columns: 7.5rem 1fr;
    gap: .5rem;
  }
  td[data-label]::before {
    content: attr(data-label);
    color: var(--muted);
  }
}
@media print {
  tr, .head {
    break-inside: avoid;
  }
  .chip::before {
    print-color-adjust: exact;
  }
}`;
